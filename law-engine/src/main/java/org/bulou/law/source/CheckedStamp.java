package org.bulou.law.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers in a small file beside the program which law was read whole before, so that the next
 * start need not check it again.
 *
 * @param file where; need not exist, and its folder neither
 */
public record CheckedStamp(Path file) {
  /** The hash of the law last checked; the empty text when none is known. */
  public String read() {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return ""; // the law is checked in full, which is only slower
    }
  }

  /** Keeps the hash of a law that was read whole. */
  public void write(String hash) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, hash + "\n");
    } catch (IOException e) {
      // a read-only checkout: the next start checks the law in full again
    }
  }
}
