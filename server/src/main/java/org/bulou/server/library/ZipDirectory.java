package org.bulou.server.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The directory at the end of a zip. Reading a zip as it flows does not notice that its end is
 * missing, nor that an entry is a link: both stand here only.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int KIND = 0170000;
  private static final int FILE = 0100000;
  private static final int FOLDER = 0040000;

  private ZipDirectory() {}

  /**
   * Whether it tells of as many entries as were read, all of them plain files and folders.
   *
   * @throws BadZip when it does not
   */
  static void check(byte[] zip, int entries) {
    ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - END_BYTES;
    while (end >= 0 && in.getInt(end) != END) {
      end--;
    }
    if (end < 0 || Short.toUnsignedInt(in.getShort(end + 10)) != entries) {
      throw new BadZip(BadZip.Wrong.NO_ZIP, "");
    }
    long at = Integer.toUnsignedLong(in.getInt(end + 16));
    for (int i = 0; i < entries; i++) {
      if (at + ENTRY_BYTES > end || in.getInt((int) at) != ENTRY) {
        throw new BadZip(BadZip.Wrong.NO_ZIP, "");
      }
      int kind = (in.getInt((int) at + 38) >>> 16) & KIND;
      if (kind != 0 && kind != FILE && kind != FOLDER) {
        throw new BadZip(BadZip.Wrong.KIND, "");
      }
      at += ENTRY_BYTES + length(in, at + 28) + length(in, at + 30) + length(in, at + 32);
    }
  }

  private static int length(ByteBuffer in, long at) {
    return Short.toUnsignedInt(in.getShort((int) at));
  }
}
