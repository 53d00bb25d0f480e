package org.bulou.server.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.source.SourceTree;

/**
 * A law folder as a zip somebody sent: hostile until it was read. Nothing is unpacked onto a disk;
 * every bound is checked while it flows, not from what the zip says of itself.
 */
final class LawZip {
  static final int MOST_BYTES = 10 << 20;
  private static final int MOST_UNPACKED = 64 << 20;
  private static final int MOST_ENTRIES = 5000;
  private static final int MOST_FILE = 2 << 20;
  private static final String NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*";

  private LawZip() {}

  /**
   * The law's files in the order of their names.
   *
   * @throws BadZip with the first thing that is wrong
   */
  static List<SourceTree.Source> read(byte[] zip) {
    if (zip.length > MOST_BYTES) {
      throw new BadZip(BadZip.Wrong.TOO_LARGE, "");
    }
    TreeMap<String, SourceTree.Source> files = new TreeMap<>();
    int entries = 0;
    int unpacked = 0;
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        entries++;
        if (entries > MOST_ENTRIES) {
          throw new BadZip(BadZip.Wrong.TOO_MANY, "");
        }
        String name = name(e);
        byte[] bytes = in.readNBytes(MOST_FILE + 1);
        unpacked += bytes.length;
        if (bytes.length > MOST_FILE || unpacked > MOST_UNPACKED) {
          throw new BadZip(BadZip.Wrong.TOO_LARGE, name);
        }
        if (e.isDirectory()) {
          continue;
        }
        String text = text(name, bytes);
        if (files.put(name, new SourceTree.Source(name, text)) != null) {
          throw new BadZip(BadZip.Wrong.TWICE, name);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new BadZip(BadZip.Wrong.NO_ZIP, "");
    }
    ZipDirectory.check(zip, entries);
    List<SourceTree.Source> law =
        files.values().stream().filter(f -> LawLibrary.isLaw(f.name())).toList();
    if (law.isEmpty()) {
      throw new BadZip(BadZip.Wrong.EMPTY, "");
    }
    return law;
  }

  /**
   * A name as the law's own files have them, so that no path leads out, nothing is hidden, and no
   * kind of file comes along that the law has not.
   */
  private static String name(ZipEntry e) {
    String name = e.isDirectory() ? e.getName().replaceAll("/$", "") : e.getName();
    if (!name.matches(NAME) || name.length() > 200) {
      throw new BadZip(BadZip.Wrong.NAME, name);
    }
    if (!e.isDirectory() && !name.endsWith(".yaml")) {
      throw new BadZip(BadZip.Wrong.KIND, name);
    }
    return name;
  }

  private static String text(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadZip(BadZip.Wrong.NOT_UTF8, name);
    }
  }
}
