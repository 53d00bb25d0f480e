package org.bulou.law.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds and reads source files. The only class of the engine that touches the file system. */
public final class SourceTree {
  private SourceTree() {}

  /**
   * A file's name and text.
   *
   * @param name relative to the root, with forward slashes
   */
  public record Source(String name, String text) {}

  /**
   * Every {@code .yaml} file below a folder in the order of names.
   *
   * @throws SourceException when a file is too large
   * @throws UncheckedIOException when a file cannot be read
   */
  public static List<Source> below(Path root) {
    return below(root, name -> true);
  }

  /**
   * The same for the files whose name (relative, with forward slashes) is wanted; others are not
   * opened.
   */
  public static List<Source> below(Path root, Predicate<String> wanted) {
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> files =
          walk.filter(p -> p.toString().endsWith(".yaml") && Files.isRegularFile(p))
              .filter(p -> !root.relativize(p).startsWith("target"))
              .sorted()
              .toList();
      List<Source> sources = new ArrayList<>(files.size());
      for (Path file : files) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (wanted.test(name)) {
          sources.add(new Source(name, read(file, name)));
        }
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One file. Bytes that are not UTF-8 become the replacement character and are refused where they
   * matter.
   */
  public static Source one(Path file) {
    try {
      return new Source(file.toString(), read(file, file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file, String name) throws IOException {
    long size = Files.size(file);
    if (size > YamlReader.LARGEST) {
      throw YamlReader.tooLarge(name, size);
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
