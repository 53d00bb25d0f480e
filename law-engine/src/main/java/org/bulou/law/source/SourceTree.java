package org.bulou.law.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

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
    try {
      Map<String, Path> files = files(root, wanted);
      List<Source> sources = new ArrayList<>(files.size());
      for (Map.Entry<String, Path> file : files.entrySet()) {
        sources.add(new Source(file.getKey(), read(file.getValue(), file.getKey())));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The wanted files by name, in the order of paths; what a build left is not looked into. */
  private static Map<String, Path> files(Path root, Predicate<String> wanted) throws IOException {
    Map<Path, String> found = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return root.relativize(folder).toString().equals("target")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = root.relativize(file).toString().replace('\\', '/');
            if (name.endsWith(".yaml") && attributes.isRegularFile() && wanted.test(name)) {
              found.put(file, name);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Map<String, Path> files = new LinkedHashMap<>();
    found.forEach((file, name) -> files.put(name, file));
    return files;
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
