package org.bulou.ledger.store;

import java.util.List;
import java.util.Optional;

/**
 * Where a log lies. Small on purpose: files implement it here, a database elsewhere. Failures to
 * read or write are thrown as {@link java.io.UncheckedIOException}; after one, nobody knows whether
 * the call took effect, and the sequencer finds out by reading.
 *
 * <p>The order of calls for one batch is {@link #stage}, {@link #advance}, {@link #put} for each
 * tile; now and then {@link #settle}. Only {@code stage} and {@code advance} must be durable when
 * they return: the tiles follow from the staged entries, and are made again from them.
 */
public interface LogStorage {
  /** The committed head. */
  Head head();

  /**
   * Compare-and-swap on size and root, durable when it returns true: if the head is still {@code
   * from}, it becomes {@code to}.
   */
  boolean advance(Head from, Head to);

  /** Keeps a batch, durable when it returns; one that leads to the same head is replaced. */
  void stage(StagedBatch batch);

  /** All batches kept, whole ones only. */
  List<StagedBatch> staged();

  /**
   * Stores an object that never changes: a tile or an entry bundle. The same bytes again are
   * accepted, others refused. Durable at the latest when {@link #settle} returns.
   */
  void put(String path, byte[] bytes);

  /** The object at a path. */
  Optional<byte[]> get(String path);

  /**
   * Makes every object put so far durable; then forgets the batches that lead to these heads, and
   * may drop partial tiles whose full tile is there.
   */
  void settle(List<Head> applied);

  /** Stores or replaces a checkpoint or the like, whole or not at all, durable when it returns. */
  void publish(String path, byte[] bytes);
}
