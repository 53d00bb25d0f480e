package org.bulou.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes the proofs of RFC 6962 §2.1.1 and §2.1.2 from hashes that are looked up. */
public final class ProofMaker {
  private final HashSource source;
  private final TreeHasher hasher = new TreeHasher();

  public ProofMaker(HashSource source) {
    this.source = source;
  }

  /** The root of the tree of that size. */
  public Hash root(long size) {
    return size == 0 ? Hash.EMPTY_ROOT : range(0, size);
  }

  /**
   * The audit path of a leaf, from its sibling up.
   *
   * @throws IllegalArgumentException when the index is not below the size
   */
  public List<Hash> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    List<Hash> path = new ArrayList<>();
    path(index, 0, size, path);
    return path;
  }

  private void path(long index, long from, long to, List<Hash> out) {
    if (to - from == 1) {
      return;
    }
    long split = from + split(to - from);
    if (index < split) {
      path(index, from, split, out);
      out.add(range(split, to));
    } else {
      path(index, split, to, out);
      out.add(range(from, split));
    }
  }

  /**
   * The proof that the tree of the new size begins with the tree of the old size. Empty when the
   * old tree is empty or both are one.
   */
  public List<Hash> consistency(long oldSize, long newSize) {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException("a tree of " + newSize + " does not hold " + oldSize);
    }
    List<Hash> proof = new ArrayList<>();
    if (oldSize > 0 && oldSize < newSize) {
      subproof(oldSize, 0, newSize, true, proof);
    }
    return proof;
  }

  private void subproof(long old, long from, long to, boolean whole, List<Hash> out) {
    if (old == to) {
      if (!whole) {
        out.add(range(from, to));
      }
      return;
    }
    long split = from + split(to - from);
    if (old <= split) {
      subproof(old, from, split, whole, out);
      out.add(range(split, to));
    } else {
      subproof(old, split, to, false, out);
      out.add(range(from, split));
    }
  }

  /** The root over leaves from–to; {@code from} is a multiple of the power of two that spans it. */
  private Hash range(long from, long to) {
    long width = to - from;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return source.node(level, from >>> level);
    }
    long split = from + split(width);
    return hasher.node(range(from, split), range(split, to));
  }

  /** The largest power of two smaller than n. */
  private static long split(long n) {
    return Long.highestOneBit(n - 1);
  }
}
