package org.bulou.law.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checkout this test runs in, as files. */
final class Checkout {
  /** Folders that are made, downloaded or somebody's own. */
  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", ".bulou", "data", ".idea", ".vscode", "node_modules");

  private Checkout() {}

  /** A file with its text, named relative to the root with forward slashes. */
  record TextFile(String name, String text) {
    List<String> lines() {
      return text.lines().toList();
    }

    boolean isTest() {
      return name.contains("/src/test/");
    }

    boolean isPackageInfo() {
      return name.endsWith("/package-info.java");
    }

    String folder() {
      return name.substring(0, name.lastIndexOf('/'));
    }
  }

  /** The folder that holds the launcher and all modules: the first one upwards that has both. */
  static Path root() {
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.isDirectory(folder.resolve("law-data")) && Files.exists(folder.resolve("bulou"))) {
        return folder;
      }
      folder = folder.getParent();
    }
    throw new IllegalStateException("not inside a checkout: " + Path.of("").toAbsolutePath());
  }

  /** Every Java file of every module. */
  static List<TextFile> javaFiles() {
    return textFiles().stream()
        .filter(file -> file.name().endsWith(".java") && file.name().contains("/src/"))
        .toList();
  }

  /** Every text file that belongs to the repository, in the order of names. */
  static List<TextFile> textFiles() {
    Path root = root();
    List<TextFile> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean skip = !folder.equals(root) && NOT_OURS.contains(nameOf(folder));
              return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (attributes.isRegularFile() && !isMade(nameOf(file))) {
                byte[] bytes = Files.readAllBytes(file);
                if (!isBinary(bytes)) {
                  String name = root.relativize(file).toString().replace('\\', '/');
                  found.add(new TextFile(name, new String(bytes, StandardCharsets.UTF_8)));
                }
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing(TextFile::name));
    return found;
  }

  /** Logs, and the file by which a second work tree of the same checkout knows the first. */
  private static boolean isMade(String name) {
    return name.endsWith(".log") || name.equals(".git");
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 8000); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
