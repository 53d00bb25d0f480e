package org.bulou.ledger.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulou.ledger.refusal.Refusal;

/**
 * Entries one after the other, each behind its length as two bytes, big-endian (C2SP tlog-tiles,
 * "Log entries").
 */
public final class EntryBundle {
  /** The most bytes an entry may have. */
  public static final int LARGEST = 65_535;

  private EntryBundle() {}

  /** The bundle of some entries. */
  public static byte[] write(List<byte[]> entries) {
    int length = 0;
    for (byte[] entry : entries) {
      if (entry.length > LARGEST) {
        throw tooLarge(entry.length);
      }
      length += 2 + entry.length;
    }
    byte[] bundle = new byte[length];
    int at = 0;
    for (byte[] entry : entries) {
      bundle[at++] = (byte) (entry.length >> 8);
      bundle[at++] = (byte) entry.length;
      System.arraycopy(entry, 0, bundle, at, entry.length);
      at += entry.length;
    }
    return bundle;
  }

  /** The refusal of an entry that is too large. */
  public static Refusal tooLarge(int length) {
    return new Refusal(
        "entry",
        "条目有 " + length + " 字节，最多 65535：请把内容留在外面，只提交其承诺",
        "the entry has "
            + length
            + " bytes, at most 65,535 are allowed: keep the content outside and log its commitment");
  }

  /**
   * Where the entries of a bundle begin and end: entry {@code i} is the bytes from {@code bounds[i]
   * + 2} to {@code bounds[i + 1]}.
   *
   * @param where named in refusals
   * @param expected how many entries there must be
   */
  public static int[] bounds(String where, byte[] bundle, int expected) {
    int[] bounds = walk(where, bundle, expected);
    int at = bounds[expected];
    if (at != bundle.length) {
      throw new Refusal(
          where,
          "在 " + expected + " 个条目之后还有 " + (bundle.length - at) + " 字节",
          (bundle.length - at) + " bytes follow after the " + expected + " entries expected");
    }
    return bounds;
  }

  /** How many bytes the first entries of a bundle take, whatever follows. */
  static int prefix(String where, byte[] bundle, int entries) {
    return walk(where, bundle, entries)[entries];
  }

  private static int[] walk(String where, byte[] bundle, int expected) {
    int[] bounds = new int[expected + 1];
    int at = 0;
    for (int i = 0; i < expected; i++) {
      if (bundle.length - at < 2) {
        throw count(where, i, expected);
      }
      int length = (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
      if (bundle.length - at - 2 < length) {
        throw new Refusal(
            where,
            "第 " + i + " 个条目应有 " + length + " 字节，文件在此之前结束",
            "entry "
                + i
                + " of the bundle should have "
                + length
                + " bytes, but the file ends before");
      }
      at += 2 + length;
      bounds[i + 1] = at;
    }
    return bounds;
  }

  private static Refusal count(String where, int found, int expected) {
    return new Refusal(
        where,
        "应有 " + expected + " 个条目，只有 " + found + " 个",
        expected + " entries were expected, " + found + " are there");
  }

  /** The entries of a bundle. */
  public static List<byte[]> read(String where, byte[] bundle, int expected) {
    int[] bounds = bounds(where, bundle, expected);
    List<byte[]> entries = new ArrayList<>(expected);
    for (int i = 0; i < expected; i++) {
      entries.add(Arrays.copyOfRange(bundle, bounds[i] + 2, bounds[i + 1]));
    }
    return entries;
  }
}
