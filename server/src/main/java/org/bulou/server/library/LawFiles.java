package org.bulou.server.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        .orElseGet(() -> SourceTree.bundled("/law-data", wanted));
  }

  /** The checkout the program stands in, when it stands in one. */
  static Optional<Path> home() {
    return Optional.ofNullable(System.getProperty("bulou.home")).map(Path::of);
  }
}
