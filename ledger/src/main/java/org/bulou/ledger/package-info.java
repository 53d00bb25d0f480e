/**
 * A record that a stranger can verify offline: append-only, signed, with proofs of single entries.
 * It promises order and completeness between two checkpoints, not the truth of what was logged.
 */
@NullMarked
package org.bulou.ledger;

import org.jspecify.annotations.NullMarked;
