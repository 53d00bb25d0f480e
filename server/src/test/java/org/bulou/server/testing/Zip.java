package org.bulou.server.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.bulou.ledger.entry.Reveal;

/** A zip in memory, by path. */
public final class Zip {
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  public Zip(byte[] bytes) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SortedMap<String, byte[]> files() {
    return files;
  }

  /** A file. */
  public byte[] bytes(String path) {
    return files.getOrDefault(path, new byte[0]).clone();
  }

  /** A file as text. */
  public String text(String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  /**
   * All of an evidence pack that somebody could read: paths, texts, what is opened and what proofs
   * carry.
   */
  public String readable() {
    StringBuilder all = new StringBuilder();
    files.forEach(
        (path, bytes) -> {
          all.append(path).append('\n').append(text(path));
          if (path.endsWith(".reveal.json")) {
            byte[] value = Reveal.parse(path, bytes).value();
            all.append(new String(value, StandardCharsets.UTF_8)).append('\n');
          }
          if (path.endsWith(".tlog-proof")) {
            String extra = text(path).lines().skip(1).findFirst().orElse("").substring(6);
            all.append(new String(Base64.getDecoder().decode(extra), StandardCharsets.UTF_8));
          }
        });
    return all.toString();
  }

  /** Unpacks it into a folder. */
  public void into(Path folder) throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }
}
