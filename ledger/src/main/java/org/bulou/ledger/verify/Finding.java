package org.bulou.ledger.verify;

import org.bulou.ledger.refusal.Wording;

/**
 * Something found in a log.
 *
 * @param file where, relative to the log's folder
 * @param wrong whether the log does not verify because of it; otherwise it is to be known only
 * @param what what was found and what was expected
 */
public record Finding(String file, boolean wrong, Wording what) {}
