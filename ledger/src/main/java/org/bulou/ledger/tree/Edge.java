package org.bulou.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of the perfect subtrees that make it up, largest
 * first. Enough to append leaves and to tell the root, in at most 63 hashes. Not for use by two
 * threads.
 */
public final class Edge {
  private final TreeHasher hasher = new TreeHasher();
  private final List<Hash> peaks = new ArrayList<>();
  private long size;

  /** The edge of the empty tree. */
  public Edge() {}

  /** The edge of a tree of that size whose hashes can be looked up. */
  public static Edge of(long size, HashSource source) {
    Edge edge = new Edge();
    long start = 0;
    for (int level = 62; level >= 0; level--) {
      long width = 1L << level;
      if ((size & width) != 0) {
        edge.peaks.add(source.node(level, start >>> level));
        start += width;
      }
    }
    edge.size = size;
    return edge;
  }

  /** Appends a leaf. */
  public void append(Hash leaf) {
    append(0, leaf);
  }

  /** Appends the root of a perfect subtree of 2^level leaves; the size must be a multiple of it. */
  public void append(int level, Hash subtree) {
    long width = 1L << level;
    if ((size & (width - 1)) != 0) {
      throw new IllegalArgumentException(
          "a subtree of " + width + " leaves cannot follow leaf " + size);
    }
    Hash root = subtree;
    for (long rest = size >>> level; (rest & 1) == 1; rest >>>= 1) {
      root = hasher.node(peaks.removeLast(), root);
    }
    peaks.add(root);
    size += width;
  }

  /** The number of leaves. */
  public long size() {
    return size;
  }

  /** The root of the tree as it stands. */
  public Hash root() {
    if (peaks.isEmpty()) {
      return Hash.EMPTY_ROOT;
    }
    Hash root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = hasher.node(peaks.get(i), root);
    }
    return root;
  }

  /** A copy that grows on its own. */
  public Edge copy() {
    Edge copy = new Edge();
    copy.peaks.addAll(peaks);
    copy.size = size;
    return copy;
  }
}
