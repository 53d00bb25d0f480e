package org.bulou.ledger.tree;

import java.util.List;
import java.util.Optional;

/**
 * Checks proofs with nothing but the proof (RFC 9162 §2.1.3.2 and §2.1.4.2, whose algorithms are
 * those of RFC 6962). Whatever is given, the answer is a value, never an exception.
 */
public final class ProofCheck {
  private final TreeHasher hasher = new TreeHasher();

  /**
   * The root a tree of that size must have if the leaf lies at that index; empty if no tree can.
   */
  public Optional<Hash> rootOf(Hash leaf, long index, long size, List<Hash> proof) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    long node = index;
    long last = size - 1;
    Hash root = leaf;
    for (Hash sibling : proof) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((node & 1) == 1 || node == last) {
        root = hasher.node(sibling, root);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        root = hasher.node(root, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 ? Optional.of(root) : Optional.empty();
  }

  /** Does the leaf lie at that index of the tree with that root? */
  public boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
    return rootOf(leaf, index, size, proof).filter(root::equals).isPresent();
  }

  /** Does the new tree begin with the old one? */
  public boolean consistent(
      long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof) {
    if (oldSize < 0 || oldSize > newSize) {
      return false;
    }
    if (oldSize == newSize) {
      return proof.isEmpty() && oldRoot.equals(newRoot);
    }
    if (oldSize == 0) {
      return proof.isEmpty() && oldRoot.equals(Hash.EMPTY_ROOT);
    }
    return !proof.isEmpty() && grows(oldSize, oldRoot, newSize, newRoot, proof);
  }

  private boolean grows(long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof) {
    int given = 0;
    // When the old tree is perfect its root is not repeated in the proof.
    Hash first = Long.bitCount(oldSize) == 1 ? oldRoot : proof.get(given++);
    long node = oldSize - 1;
    long last = newSize - 1;
    while ((node & 1) == 1) {
      node >>>= 1;
      last >>>= 1;
    }
    Hash oldSide = first;
    Hash newSide = first;
    for (; given < proof.size(); given++) {
      Hash sibling = proof.get(given);
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        oldSide = hasher.node(sibling, oldSide);
        newSide = hasher.node(sibling, newSide);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        newSide = hasher.node(newSide, sibling);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && oldSide.equals(oldRoot) && newSide.equals(newRoot);
  }
}
