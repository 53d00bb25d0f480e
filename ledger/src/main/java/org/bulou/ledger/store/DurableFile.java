package org.bulou.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file that is replaced whole or not at all, and is durable when that returns. */
public final class DurableFile {
  private DurableFile() {}

  /** Replaces a file, or makes it; its folder must be there. */
  public static void replace(Path file, byte[] bytes) {
    Path whole = file.toAbsolutePath();
    Path beside = whole.resolveSibling(whole.getFileName() + ".new");
    Path folder = whole.resolveSibling(".").normalize();
    try {
      Files.createDirectories(folder);
      Disk.REAL.write(beside, bytes);
      Disk.REAL.sync(beside);
      Disk.REAL.move(beside, whole);
      Disk.REAL.syncFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
