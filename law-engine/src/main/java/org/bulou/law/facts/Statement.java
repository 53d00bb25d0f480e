package org.bulou.law.facts;

import org.bulou.law.source.Position;
import org.bulou.law.vocabulary.Attribute;

/** One line of a version: the value of an attribute of a part. */
public record Statement(String part, Attribute attribute, Value value, Position at) {}
