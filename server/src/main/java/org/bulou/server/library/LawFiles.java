package org.bulou.server.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bulou.law.source.SourceTree;

/** The law's files: the checkout's folder when there is one, else the copy inside the program. */
final class LawFiles {
  private LawFiles() {}

  static List<SourceTree.Source> read(Predicate<String> wanted) {
    return home()
        .map(home -> home.resolve("law-data"))
        .filter(Files::isDirectory)
        .map(folder -> SourceTree.below(folder, wanted))
        .orElseGet(() -> bundled(wanted));
  }

  /** The checkout the program stands in, when it stands in one. */
  static Optional<Path> home() {
    return Optional.ofNullable(System.getProperty("bulou.home")).map(Path::of);
  }

  private static List<SourceTree.Source> bundled(Predicate<String> wanted) {
    URL inside = LawFiles.class.getResource("/law-data/vocabulary/core.yaml");
    if (inside == null) {
      throw new UncheckedIOException(new IOException("the program carries no law-data"));
    }
    try {
      URI uri = inside.toURI();
      if (!uri.getScheme().equals("jar")) {
        return SourceTree.below(Path.of(uri).resolve("../..").normalize(), wanted);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return SourceTree.below(jar.getPath("/law-data"), wanted);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
