package org.bulou.law.facts;

import org.bulou.law.vocabulary.Attribute;

/**
 * What somebody says that nobody adopted: not read as a fact, shown beside its question, a lower
 * bound of clocks.
 */
public record Claim(String part, Attribute attribute, Value value, String by, int version) {}
