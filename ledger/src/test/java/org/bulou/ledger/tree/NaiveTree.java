package org.bulou.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 §2.1 written down as they stand there: slow, and another way. */
public final class NaiveTree {
  private static final TreeHasher HASHER = new TreeHasher();

  private NaiveTree() {}

  /** MTH over leaf hashes. */
  public static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return HASHER.of(new byte[0]);
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = split(leaves.size());
    return HASHER.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  /** PATH(m, D). */
  public static List<Hash> path(int m, List<Hash> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int k = split(leaves.size());
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, leaves.size());
    List<Hash> path = new ArrayList<>(m < k ? path(m, left) : path(m - k, right));
    path.add(root(m < k ? right : left));
    return path;
  }

  /** PROOF(m, D). */
  public static List<Hash> proof(int m, List<Hash> leaves) {
    return subproof(m, leaves, true);
  }

  private static List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
    if (m == leaves.size()) {
      return whole ? List.of() : List.of(root(leaves));
    }
    int k = split(leaves.size());
    List<Hash> left = leaves.subList(0, k);
    List<Hash> right = leaves.subList(k, leaves.size());
    List<Hash> proof =
        new ArrayList<>(m <= k ? subproof(m, left, whole) : subproof(m - k, right, false));
    proof.add(root(m <= k ? right : left));
    return proof;
  }

  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  /** Distinct leaf hashes. */
  public static List<Hash> leaves(int count) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(HASHER.leaf(new byte[] {(byte) (i >> 8), (byte) i}));
    }
    return leaves;
  }

  /** The hashes of a tree in memory. */
  public static HashSource source(List<Hash> leaves) {
    return (level, index) ->
        root(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
  }
}
