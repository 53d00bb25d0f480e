/** The sequencer: takes batches, grows the tree, signs checkpoints at a fixed rate. */
@NullMarked
package org.bulou.ledger.log;

import org.jspecify.annotations.NullMarked;
