package org.bulou.ledger.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.tile.TilePath;

/**
 * Every file of a log, by what it is. Full tiles are only counted, since there may be very many;
 * they are read one by one later.
 */
final class Inventory {
  private static final Pattern ARCHIVED = Pattern.compile("archive/((?:x[0-9]{3}/){0,5}[0-9]{3})");
  private static final Pattern STAMP =
      Pattern.compile("stamp/([0-9]{4}-[0-9]{2}-[0-9]{2})\\.(checkpoint|tsr)");
  private static final Pattern STAGED = Pattern.compile("state/staged/[0-9]+-[0-9a-f]{64}");

  final TreeMap<Long, String> archived = new TreeMap<>();
  final List<TilePath> partials = new ArrayList<>();
  final List<String> stamps = new ArrayList<>();
  final List<String> staged = new ArrayList<>();
  final List<TilePath> beyond = new ArrayList<>();
  long files;

  private final Path folder;
  private final Findings findings;

  private Inventory(Path folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
  }

  /** Walks a log's folder without following links. */
  static Inventory of(LogFolder log, long size, Findings findings) {
    Inventory inventory = new Inventory(log.path(), findings);
    try {
      Files.walkFileTree(
          log.path(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              inventory.add(file, attributes.isRegularFile(), size);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inventory;
  }

  private void add(Path file, boolean plain, long size) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    files++;
    if (!plain) {
      findings.wrong(name, "不是普通文件", "not a plain file");
      return;
    }
    Optional<TilePath> tile = TilePath.find(name);
    Matcher archive = ARCHIVED.matcher(name);
    if (tile.isPresent()) {
      tile(tile.get(), size);
    } else if (archive.matches()) {
      archived.put(Long.parseLong(archive.group(1).replaceAll("[x/]", "")), name);
    } else if (STAMP.matcher(name).matches()) {
      stamps.add(name);
    } else if (STAGED.matcher(name).matches()) {
      staged.add(name);
    } else if (name.startsWith(LogFolder.TEMPORARY + "/")) {
      findings.note(
          name, "未写完的文件，下次打开日志时删除", "an unfinished file, removed when the log is opened next");
    } else if (!List.of(LogFolder.CHECKPOINT, LogFolder.HEAD, LogFolder.PUBLISHED, LogFolder.LOCK)
        .contains(name)) {
      findings.wrong(name, "日志中没有这样的文件", "no file of a log is called so");
    }
  }

  private void tile(TilePath tile, long size) {
    int level = tile.isEntries() ? 0 : tile.level();
    int width = TilePath.widthIn(size, level, tile.index()).orElse(0);
    if (tile.width() > width) {
      beyond.add(tile);
    } else if (!tile.isFull()) {
      partials.add(tile);
    }
  }
}
