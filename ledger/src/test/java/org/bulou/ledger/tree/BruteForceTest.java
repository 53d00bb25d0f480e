package org.bulou.ledger.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proofs between all pairs of sizes up to 300, against the definitions of RFC 6962. */
class BruteForceTest {
  private static final int LARGEST = 300;
  private static final List<Hash> LEAVES = NaiveTree.leaves(LARGEST);
  private static final Hash WRONG = new TreeHasher().of(new byte[] {1, 2, 3});

  private final Map<Long, Hash> nodes = new HashMap<>();
  private final ProofMaker maker = new ProofMaker(this::node);
  private final ProofCheck check = new ProofCheck();
  private final List<Hash> roots = new ArrayList<>();

  private Hash node(int level, long index) {
    return nodes.computeIfAbsent(
        (long) level << 32 | index, n -> NaiveTree.source(LEAVES).node(level, index));
  }

  BruteForceTest() {
    for (int size = 0; size <= LARGEST; size++) {
      roots.add(NaiveTree.root(LEAVES.subList(0, size)));
    }
  }

  @Test
  void shouldGrowTheSameRoots() {
    Edge edge = new Edge();
    for (int size = 0; size < LARGEST; size++) {
      assertEquals(roots.get(size), edge.root(), "size " + size);
      assertEquals(roots.get(size), maker.root(size), "size " + size);
      assertEquals(roots.get(size), Edge.of(size, this::node).root(), "size " + size);
      edge.append(LEAVES.get(size));
    }
  }

  @Test
  void shouldProveConsistencyOfAllPairs() {
    int pairs = 0;
    for (int size = 0; size <= LARGEST; size++) {
      for (int old = 0; old <= size; old++, pairs++) {
        List<Hash> proof = maker.consistency(old, size);
        if (old > 0) {
          assertEquals(NaiveTree.proof(old, LEAVES.subList(0, size)), proof, old + " → " + size);
        }
        assertTrue(consistent(old, roots.get(old), size, roots.get(size), proof));
        assertFalse(consistent(old, WRONG, size, roots.get(size), proof), "wrong old root");
        if (old > 0) {
          assertFalse(consistent(old, roots.get(old), size, WRONG, proof), "wrong new root");
        }
      }
    }
    assertEquals(301 * 302 / 2, pairs);
  }

  @Test
  void shouldRefuseEveryConsistencyProofThatWasTouched() {
    for (int size = 1; size <= 64; size++) {
      for (int old = 1; old < size; old++) {
        List<Hash> proof = maker.consistency(old, size);
        for (List<Hash> touched : touched(proof)) {
          assertFalse(
              consistent(old, roots.get(old), size, roots.get(size), touched), old + " → " + size);
        }
        assertFalse(consistent(old - 1, roots.get(old), size, roots.get(size), proof));
        assertFalse(consistent(old, roots.get(old), size + 64, roots.get(size), proof));
      }
    }
  }

  @Test
  void shouldProveInclusionOfEveryLeaf() {
    for (int size = 1; size <= LARGEST; size += size < 70 ? 1 : 23) {
      for (int index = 0; index < size; index++) {
        List<Hash> path = maker.inclusion(index, size);
        assertEquals(NaiveTree.path(index, LEAVES.subList(0, size)), path);
        assertTrue(check.includes(LEAVES.get(index), index, size, path, roots.get(size)));
        assertFalse(check.includes(WRONG, index, size, path, roots.get(size)));
        for (List<Hash> touched : touched(path)) {
          assertFalse(check.includes(LEAVES.get(index), index, size, touched, roots.get(size)));
        }
        for (int other = 0; other < size; other++) {
          boolean here = check.includes(LEAVES.get(index), other, size, path, roots.get(size));
          assertEquals(other == index, here, index + " shown at " + other + " of " + size);
        }
      }
    }
  }

  /** The proof with each hash replaced, left out, and with one more at either end. */
  private static List<List<Hash>> touched(List<Hash> proof) {
    List<List<Hash>> all = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      List<Hash> replaced = new ArrayList<>(proof);
      replaced.set(i, WRONG);
      all.add(replaced);
      List<Hash> without = new ArrayList<>(proof);
      without.remove(i);
      all.add(without);
    }
    List<Hash> longer = new ArrayList<>(proof);
    longer.add(WRONG);
    all.add(longer);
    List<Hash> before = new ArrayList<>(proof);
    before.addFirst(WRONG);
    all.add(before);
    return all;
  }

  private boolean consistent(long old, Hash oldRoot, long size, Hash root, List<Hash> proof) {
    return check.consistent(old, oldRoot, size, root, proof);
  }
}
