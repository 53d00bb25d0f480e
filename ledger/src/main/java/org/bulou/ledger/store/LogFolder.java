package org.bulou.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tile.TilePath;

/**
 * The folder of a log, read only. What lies where: {@code checkpoint} and {@code tile/} are C2SP's,
 * {@code archive/} keeps earlier checkpoints, {@code stamp/} time-stamps, {@code state/} is the
 * sequencer's own.
 */
public final class LogFolder {
  /** The newest checkpoint. */
  public static final String CHECKPOINT = "checkpoint";

  /** The committed head, unsigned. */
  public static final String HEAD = "state/head";

  /** When the last checkpoint was signed. */
  public static final String PUBLISHED = "state/published";

  /** Held while a sequencer runs. */
  public static final String LOCK = "state/lock";

  /** Folder of batches not settled. */
  public static final String STAGED = "state/staged";

  /** Folder of files not finished. */
  public static final String TEMPORARY = "state/tmp";

  private static final long LARGEST = 256L * (2 + 65_535);

  private final Path folder;

  public LogFolder(Path folder) {
    this.folder = folder;
  }

  /** Where the checkpoint of a size is kept. */
  public static String archived(long size) {
    return "archive/" + TilePath.spell(size);
  }

  public Path path() {
    return folder;
  }

  /** The file of a name, which this program has made up or checked. */
  Path file(String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize()) || file.equals(folder.normalize())) {
      throw new Refusal("`" + name + "`", "路径指向日志之外", "the path leads out of the log");
    }
    return file;
  }

  /** The bytes of a file; empty when there is none. Larger ones than a log can have are refused. */
  public Optional<byte[]> get(String name) {
    Path file = file(name);
    try {
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new Refusal(file.toString(), "是文件夹，应为文件", "a folder, a file was expected");
      }
      if (Files.isSymbolicLink(file)) {
        throw new Refusal(
            file.toString(), "是符号链接，应为普通文件", "a symbolic link, a plain file was expected");
      }
      if (Files.size(file) > LARGEST && !name.startsWith(STAGED)) {
        throw new Refusal(
            file.toString(), "大于 16 MiB，日志没有这样大的文件", "larger than 16 MiB, a log has no such file");
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a file that must be there. */
  public byte[] need(String name) {
    return get(name)
        .orElseThrow(() -> new Refusal(file(name).toString(), "没有这个文件", "there is no such file"));
  }

  /**
   * A tile or bundle of at least the width asked for, cut to it: the partial one, or the full one
   * that has taken its place.
   */
  public byte[] tile(TilePath tile) {
    Optional<byte[]> exact = get(tile.path());
    if (exact.isPresent() || tile.isFull()) {
      return exact.orElseGet(() -> need(tile.path()));
    }
    return tile.cut(get(tile.full().path()).orElseGet(() -> need(tile.path())));
  }
}
