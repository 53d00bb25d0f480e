package org.bulou.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells in one pass over the bytes, without making anything, whether they are an entry in its only
 * spelling: for verifiers that see millions. What it accepts, {@link Entry#parse} accepts; what it
 * does not is given to {@code parse}, which says why.
 */
public final class EntryScan {
  private static final byte[] ACTOR = ascii("{\"actor\":\"");
  private static final byte[] AT_FIRST = ascii("{\"at\":\"");
  private static final byte[] AT = ascii("\",\"at\":\"");
  private static final byte[] ID = ascii("\",\"id\":\"");
  private static final byte[] PARTS = ascii("\",\"parts\":{");
  private static final byte[] TYPE = ascii("},\"schema\":\"bulou.entry/1\",\"type\":\"");
  private static final byte[] END = ascii("\"}");
  private static final byte[] TIME = ascii("0000-00-00T00:00:00.000000Z");
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int LONGEST_NAME = 64;

  /** Values of base64's letters; -1 elsewhere. */
  private static final int[] BASE64 = base64();

  private final byte[] bytes;
  private final int end;
  private int at;

  private EntryScan(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static int[] base64() {
    int[] values = new int[256];
    Arrays.fill(values, -1);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < letters.length(); i++) {
      values[letters.charAt(i)] = i;
    }
    return values;
  }

  /** Are the bytes from–end an entry? */
  public static boolean accepts(byte[] bytes, int from, int end) {
    return new EntryScan(bytes, from, end).entry();
  }

  private boolean entry() {
    boolean begun = take(ACTOR) ? hex() && take(AT) : take(AT_FIRST);
    return begun
        && time()
        && take(ID)
        && hex()
        && take(PARTS)
        && parts()
        && take(TYPE)
        && name(false) > 0
        && take(END)
        && at == end;
  }

  private boolean take(byte[] expected) {
    if (end - at < expected.length
        || !Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length)) {
      return false;
    }
    at += expected.length;
    return true;
  }

  private boolean hex() {
    if (end - at < 32) {
      return false;
    }
    for (int stop = at + 32; at < stop; at++) {
      if (!isDigit(bytes[at]) && !(bytes[at] >= 'a' && bytes[at] <= 'f')) {
        return false;
      }
    }
    return true;
  }

  private boolean time() {
    if (end - at < TIME.length) {
      return false;
    }
    for (int i = 0; i < TIME.length; i++) {
      boolean fits = TIME[i] == '0' ? isDigit(bytes[at + i]) : bytes[at + i] == TIME[i];
      if (!fits) {
        return false;
      }
    }
    int year = two(0) * 100 + two(2);
    int month = two(5);
    int day = two(8);
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    boolean holds =
        month >= 1
            && month <= 12
            && day >= 1
            && day <= DAYS[month - 1] + (month == 2 && leap ? 1 : 0)
            && two(11) < 24
            && two(14) < 60
            && two(17) < 60;
    at += TIME.length;
    return holds;
  }

  private int two(int offset) {
    return (bytes[at + offset] - '0') * 10 + bytes[at + offset + 1] - '0';
  }

  /** Names in rising order, each with a hash in base64. */
  private boolean parts() {
    int before = -1;
    int beforeEnd = -1;
    while (at < end && bytes[at] == '"') {
      at++;
      int start = at;
      int length = name(true);
      if (length == 0
          || (before >= 0
              && Arrays.compare(bytes, before, beforeEnd, bytes, start, start + length) >= 0)
          || !hash()) {
        return false;
      }
      before = start;
      beforeEnd = start + length;
      if (at < end && bytes[at] == ',') {
        at++;
        if (at >= end || bytes[at] != '"') {
          return false;
        }
      } else {
        return true;
      }
    }
    return before < 0;
  }

  private boolean hash() {
    if (end - at < 48
        || bytes[at] != '"'
        || bytes[at + 1] != ':'
        || bytes[at + 2] != '"'
        || bytes[at + 46] != '='
        || bytes[at + 47] != '"') {
      return false;
    }
    for (int i = 3; i < 46; i++) {
      if (BASE64[bytes[at + i] & 0xff] < 0) {
        return false;
      }
    }
    // Forty-three letters hold 258 bits; the last two must be zero.
    boolean only = (BASE64[bytes[at + 45] & 0xff] & 3) == 0;
    at += 48;
    return only;
  }

  /** Lower-case words joined by single points or hyphens; its length, or 0 if it is none. */
  private int name(boolean underscores) {
    int start = at;
    boolean word = false;
    while (at < end) {
      byte c = bytes[at];
      if ((c >= 'a' && c <= 'z') || (isDigit(c) && at > start)) {
        word = true;
      } else if (word && (c == '.' || c == '-' || (underscores && c == '_'))) {
        word = false;
      } else {
        break;
      }
      at++;
    }
    int length = at - start;
    return word && length <= LONGEST_NAME ? length : 0;
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }
}
