package org.bulou.ledger.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 6962 §2.1: a leaf is SHA-256(0x00 ‖ entry), a node SHA-256(0x01 ‖ left ‖
 * right). Keeps its digest between calls; not for use by two threads.
 */
public final class TreeHasher {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private final MessageDigest sha256;

  public TreeHasher() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The plain hash of some bytes. */
  public Hash of(byte[] bytes) {
    return Hash.of(sha256.digest(bytes));
  }

  /** The hash of a leaf. */
  public Hash leaf(byte[] entry) {
    byte[] out = new byte[Hash.SIZE];
    leaf(entry, 0, entry.length, out, 0);
    return Hash.of(out);
  }

  /** The hash of a leaf, from bytes into bytes. */
  public void leaf(byte[] bytes, int offset, int length, byte[] out, int at) {
    sha256.update(LEAF);
    sha256.update(bytes, offset, length);
    digest(out, at);
  }

  /** The hash of a node. */
  public Hash node(Hash left, Hash right) {
    byte[] pair = new byte[2 * Hash.SIZE];
    left.into(pair, 0);
    right.into(pair, Hash.SIZE);
    node(pair, 0, pair, 0);
    return Hash.at(pair, 0);
  }

  /** The hash of the two hashes that lie at an offset, into bytes that may be the same. */
  public void node(byte[] pair, int offset, byte[] out, int at) {
    sha256.update(NODE);
    sha256.update(pair, offset, 2 * Hash.SIZE);
    digest(out, at);
  }

  private void digest(byte[] out, int at) {
    try {
      sha256.digest(out, at, Hash.SIZE);
    } catch (DigestException e) {
      throw new IllegalStateException("32 bytes hold a SHA-256", e);
    }
  }

  /**
   * The root over a power of two of hashes that lie one after the other.
   *
   * @param count a power of two
   */
  public Hash perfect(byte[] hashes, int offset, int count) {
    byte[] level = new byte[count * Hash.SIZE];
    System.arraycopy(hashes, offset, level, 0, level.length);
    for (int width = count; width > 1; width /= 2) {
      for (int i = 0; i < width; i += 2) {
        node(level, i * Hash.SIZE, level, i / 2 * Hash.SIZE);
      }
    }
    return Hash.at(level, 0);
  }
}
