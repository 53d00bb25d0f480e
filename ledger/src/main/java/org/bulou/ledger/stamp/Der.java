package org.bulou.ledger.stamp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bulou.ledger.refusal.Refusal;

/**
 * Just enough of DER (X.690) to write a time-stamp request and to read a token: values one after
 * the other, each a tag, a length and content.
 */
final class Der {
  static final int BOOLEAN = 0x01;
  static final int INTEGER = 0x02;
  static final int OCTETS = 0x04;
  static final int OID = 0x06;
  static final int TIME = 0x18;
  static final int SEQUENCE = 0x30;
  static final int SET = 0x31;
  static final int CONTEXT_0 = 0xa0;

  private final String where;
  private final byte[] bytes;
  private int at;

  Der(String where, byte[] bytes) {
    this.where = where;
    this.bytes = bytes;
  }

  /** One value. */
  static byte[] value(int tag, byte[]... contents) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : contents) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = content.size();
    if (length > 0xffff) {
      throw new IllegalArgumentException("longer than a request is");
    }
    if (length > 0xff) {
      out.write(0x82);
      out.write(length >> 8);
    } else if (length > 0x7f) {
      out.write(0x81);
    }
    out.write(length);
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  boolean hasMore() {
    return at < bytes.length;
  }

  /** Is the next value of that tag? */
  boolean next(int tag) {
    return hasMore() && (bytes[at] & 0xff) == tag;
  }

  /** Goes into the next value. */
  Der enter(int tag) {
    return new Der(where, take(tag));
  }

  /** The content of the next value, which must have that tag. */
  byte[] take(int tag) {
    if (!next(tag)) {
      throw broken();
    }
    return takeAny();
  }

  /** The content of the next value, whatever it is. */
  byte[] takeAny() {
    if (bytes.length - at < 2) {
      throw broken();
    }
    int length = bytes[at + 1] & 0xff;
    at += 2;
    if (length >= 0x80) {
      int more = length - 0x80;
      if (more < 1 || more > 3 || bytes.length - at < more) {
        throw broken();
      }
      length = 0;
      for (int i = 0; i < more; i++) {
        length = length << 8 | (bytes[at++] & 0xff);
      }
    }
    if (bytes.length - at < length) {
      throw broken();
    }
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  /** The next object identifier, as the hex of its content. */
  String oid() {
    return HexFormat.of().formatHex(take(OID));
  }

  String text(int tag) {
    return new String(take(tag), StandardCharsets.US_ASCII);
  }

  Refusal broken() {
    return new Refusal(
        where,
        "不是 RFC 3161 的时间戳：结构在第 " + at + " 字节处中断",
        "not an RFC 3161 time-stamp: its structure breaks at byte " + at);
  }
}
