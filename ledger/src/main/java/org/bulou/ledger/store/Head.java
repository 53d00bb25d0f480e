package org.bulou.ledger.store;

import org.bulou.ledger.tree.Hash;

/**
 * How far a log is committed. Two heads of one log are the same when size and root are.
 *
 * @param origin the log's name
 * @param size entries committed
 * @param root the root over them
 * @param mark what the caller stored with the last batch, to know after a crash whether it was
 *     committed; at most 200 characters, no line feed
 */
public record Head(String origin, long size, Hash root, String mark) {
  private static final int LONGEST_MARK = 200;

  public Head {
    if (mark.length() > LONGEST_MARK || mark.indexOf('\n') >= 0 || origin.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a mark is one line of at most 200 characters");
    }
  }

  /** The head of a log without entries. */
  public static Head empty(String origin) {
    return new Head(origin, 0, Hash.EMPTY_ROOT, "");
  }

  /** Is that the same state of the tree? */
  public boolean sameTree(Head other) {
    return origin.equals(other.origin) && size == other.size && root.equals(other.root);
  }
}
