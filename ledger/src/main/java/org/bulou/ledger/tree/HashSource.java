package org.bulou.ledger.tree;

/** Looks up hashes of a tree: from tiles, from memory. */
@FunctionalInterface
public interface HashSource {
  /**
   * The root of the perfect subtree over the leaves {@code index·2^level} to {@code
   * (index+1)·2^level}.
   */
  Hash node(int level, long index);
}
