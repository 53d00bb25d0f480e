package org.bulou.law.evaluate;

import java.time.Instant;
import java.util.Map;

/**
 * What was read for an answer.
 *
 * @param law SHA-256 of the law files
 * @param record version of the record
 * @param engine version of the engine's meaning
 * @param readings adopted readings by element
 */
public record Versions(
    String law, int record, String engine, Instant asOf, Map<String, String> readings) {}
