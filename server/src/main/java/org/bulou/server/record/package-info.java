/**
 * The record of what happened, verifiable offline. Whatever is recordable is written as a pending
 * event in the transaction that does it; one sequencer at a time numbers pending events, hashes
 * them into the ledger and signs checkpoints at a fixed rate.
 *
 * <p>The ledger holds salted commitments only. Values and salts stay in the database, where they
 * can be erased without breaking a proof. Checkpoints are private until somebody hands them out.
 *
 * <p>In: {@link org.bulou.server.record.Recorder#record}. Out: tiles, checkpoints and proofs in the
 * C2SP forms, checked elsewhere by {@code bulou ledger}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.bulou.server.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
