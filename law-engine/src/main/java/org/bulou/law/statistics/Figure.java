package org.bulou.law.statistics;

import org.bulou.law.source.Bilingual;

/**
 * One figure.
 *
 * @param value in whole units; money in whole currency units
 * @param atLeast whether the source gives only a lower bound
 * @param unit what is counted in
 * @param of what it counts
 */
public record Figure(String name, long value, boolean atLeast, Bilingual unit, Bilingual of) {}
