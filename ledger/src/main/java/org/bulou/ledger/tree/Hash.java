package org.bulou.ledger.tree;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bulou.ledger.refusal.Refusal;

/** A SHA-256 hash: 32 bytes, never changed. */
public final class Hash {
  /** Bytes in a hash. */
  public static final int SIZE = 32;

  /** The root of the tree without leaves: the hash of nothing (RFC 6962 §2.1). */
  public static final Hash EMPTY_ROOT = new TreeHasher().of(new byte[0]);

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A hash from 32 bytes, which are copied. */
  public static Hash of(byte[] bytes) {
    return at(bytes, 0, bytes.length);
  }

  /** A hash from the 32 bytes at an offset. */
  public static Hash at(byte[] bytes, int offset) {
    return at(bytes, offset, SIZE);
  }

  private static Hash at(byte[] bytes, int offset, int length) {
    if (length != SIZE) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
    }
    return new Hash(Arrays.copyOfRange(bytes, offset, offset + SIZE));
  }

  /**
   * A hash from its base64 text (RFC 4648 §4, padded, the only spelling).
   *
   * @param where named in refusals
   */
  public static Hash parse(String where, String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw unusable(where, base64);
    }
    if (bytes.length != SIZE || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
      throw unusable(where, base64);
    }
    return new Hash(bytes);
  }

  private static Refusal unusable(String where, String base64) {
    String shown = base64.length() > 60 ? base64.substring(0, 60) + "…" : base64;
    return new Refusal(
        where,
        "`" + shown + "` 不是哈希：应为 32 字节的 base64",
        "`" + shown + "` is not a hash: base64 of 32 bytes was expected");
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Writes the bytes into an array. */
  public void into(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, SIZE);
  }

  /** The hash as lower-case hex. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The hash as base64, the way notes and proofs write it. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
