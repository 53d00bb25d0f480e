package org.bulou.server.editions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.source.SourceTree;

/** The law of this repository, changed in places, as a zip. */
final class LawFolder {
  private final Map<String, String> files = new LinkedHashMap<>();

  LawFolder() {
    SourceTree.below(Path.of("../law-data"), LawLibrary::isLaw)
        .forEach(s -> files.put(s.name(), s.text()));
  }

  LawFolder change(String file, String from, String to) {
    String text = files.getOrDefault(file, "");
    if (!text.contains(from)) {
      throw new AssertionError(file + " has no " + from);
    }
    files.put(file, text.replace(from, to));
    return this;
  }

  /** Another name for the same, wherever it is named. */
  LawFolder rename(String from, String to) {
    files.replaceAll((file, text) -> text.replace(from, to));
    return this;
  }

  LawFolder add(String file, String text) {
    files.put(file, text);
    return this;
  }

  byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> f : files.entrySet()) {
        out.putNextEntry(new ZipEntry(f.getKey()));
        out.write(f.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
