package org.bulou.ledger.log;

import org.bulou.ledger.store.Head;

/** What became of a batch. */
public sealed interface Appended {
  /**
   * The batch is in the log for good.
   *
   * @param first the number of its first entry
   * @param head the head after it
   */
  record Committed(long first, Head head) implements Appended {}

  /**
   * Nothing was committed: somebody else's batch came first.
   *
   * @param now the head as it stands
   */
  record Overtaken(Head now) implements Appended {}
}
