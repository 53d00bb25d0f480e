package org.bulou.ledger.store;

import java.util.List;

/**
 * A batch that is about to be committed, or was, and whose tiles may not be durable yet.
 *
 * @param from the head it was made for
 * @param to the head it leads to
 * @param entries the entries between
 */
public record StagedBatch(Head from, Head to, List<byte[]> entries) {
  public StagedBatch {
    entries = List.copyOf(entries);
    if (to.size() != from.size() + entries.size()) {
      throw new IllegalArgumentException(
          entries.size() + " entries do not lead from " + from.size() + " to " + to.size());
    }
  }
}
