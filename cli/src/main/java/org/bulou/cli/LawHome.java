package org.bulou.cli;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.library.LawPages;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.SourceTree;
import org.jspecify.annotations.Nullable;

/** Where the law is read from: a folder named, the checkout's, or the copy inside the program. */
final class LawHome {
  private final Optional<Path> folder;
  private final Optional<Path> home;
  private @Nullable CompletableFuture<LawPages> pages;

  LawHome(Optional<Path> named, Optional<Path> home) {
    this.home = home;
    this.folder =
        named
            .or(() -> home.map(h -> h.resolve("law-data")).filter(Files::isDirectory))
            .or(() -> Optional.of(Path.of("law-data")).filter(Files::isDirectory));
  }

  /** Every file of the tree. */
  List<SourceTree.Source> sources() {
    return sources(name -> true);
  }

  /** The law's own files, without cases and replays: enough to read the law, and sooner read. */
  List<SourceTree.Source> lawSources() {
    return sources(LawLibrary::isLaw);
  }

  private List<SourceTree.Source> sources(Predicate<String> wanted) {
    return folder.map(f -> SourceTree.below(f, wanted)).orElseGet(() -> bundled(wanted));
  }

  /**
   * Begins to read the law's own files beside whatever else a start does; {@link #pages()} waits
   * for the end. A law that is broken shows there.
   */
  LawHome ahead() {
    pages = CompletableFuture.supplyAsync(() -> LawPages.of(lawSources()));
    return this;
  }

  /** The law's own files, read and parsed once. */
  LawPages pages() {
    if (pages == null) {
      pages = CompletableFuture.completedFuture(LawPages.of(lawSources()));
    }
    try {
      return pages.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The law of every pack. */
  Law law() {
    return law(Packs.ALL);
  }

  /** The law with some packs on. A law that was read whole before starts faster. */
  Law law(Packs packs) {
    return pages().read(packs, home);
  }

  /** The names of the replays. */
  static List<String> replays(List<SourceTree.Source> sources) {
    return sources.stream()
        .map(SourceTree.Source::name)
        .filter(n -> n.startsWith("replays/"))
        .map(n -> n.substring("replays/".length(), n.length() - ".yaml".length()))
        .toList();
  }

  static List<CaseFile> cases(List<SourceTree.Source> sources, Law law) {
    return sources.parallelStream()
        .filter(s -> LawLibrary.isCase(s.name()))
        .flatMap(s -> CaseReader.read(s, law).stream())
        .toList();
  }

  private static List<SourceTree.Source> bundled(Predicate<String> wanted) {
    URL inside = LawHome.class.getResource("/law-data/vocabulary/core.yaml");
    if (inside == null) {
      throw new UncheckedIOException(
          new IOException("no law-data: give its folder with --law DIR"));
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
