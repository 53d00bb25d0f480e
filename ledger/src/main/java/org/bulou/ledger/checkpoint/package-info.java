/** Checkpoints, cosignatures, and the policy that says whose signatures must be there. */
@NullMarked
package org.bulou.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
