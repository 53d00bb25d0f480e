package org.bulou.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tile.TilePath;

/**
 * A log in a folder. One process at a time may write, held by a lock that ends with the process; a
 * file is written beside and moved into place. Per batch four fsyncs: the staged file and its
 * folder, the head and its folder. Settling costs one fsync per tile and folder touched since the
 * last time, whatever the number of batches.
 */
public final class FileStorage implements LogStorage, AutoCloseable {
  private final LogFolder folder;
  private final Disk disk;
  private final FileChannel lock;
  private final Set<Path> unsettled = new LinkedHashSet<>();
  private final Set<String> filled = new LinkedHashSet<>();
  private long temporaries;

  private FileStorage(LogFolder folder, Disk disk, FileChannel lock) {
    this.folder = folder;
    this.disk = disk;
    this.lock = lock;
  }

  /** Makes a new log in a folder that is empty or not there. */
  public static FileStorage create(Path path, String origin) {
    return create(path, origin, Disk.REAL);
  }

  static FileStorage create(Path path, String origin, Disk disk) {
    LogFolder folder = new LogFolder(path);
    try {
      Files.createDirectories(path);
      checkUnused(folder);
      Files.createDirectories(folder.file(LogFolder.STAGED));
      Files.createDirectories(folder.file(LogFolder.TEMPORARY));
      FileStorage storage = new FileStorage(folder, disk, lock(folder));
      storage.publish(LogFolder.HEAD, StateFiles.head(Head.empty(origin)));
      return storage;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder is unused when it is empty, or holds no more than a creation that did not finish. */
  private static void checkUnused(LogFolder folder) throws IOException {
    boolean used = folder.get(LogFolder.HEAD).isPresent();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path())) {
      for (Path file : files) {
        used |= !file.endsWith("state");
      }
    }
    if (used) {
      throw new Refusal(
          folder.path().toString(),
          "文件夹不为空，新日志须从空文件夹开始",
          "the folder is not empty, a new log begins in an empty one");
    }
  }

  /** Opens a log for writing. */
  public static FileStorage open(Path path) {
    return open(path, Disk.REAL);
  }

  static FileStorage open(Path path, Disk disk) {
    LogFolder folder = new LogFolder(path);
    folder.need(LogFolder.HEAD);
    try {
      FileChannel lock = lock(folder);
      Files.createDirectories(folder.file(LogFolder.STAGED));
      Files.createDirectories(folder.file(LogFolder.TEMPORARY));
      try (DirectoryStream<Path> left =
          Files.newDirectoryStream(folder.file(LogFolder.TEMPORARY))) {
        for (Path file : left) {
          disk.delete(file);
        }
      }
      return new FileStorage(folder, disk, lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel lock(LogFolder folder) throws IOException {
    Path file = folder.file(LogFolder.LOCK);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // the same refusal, whether another process has it or this one
    }
    channel.close();
    throw new Refusal(
        folder.path().toString(), "另一个进程正在写这个日志", "another process is writing to this log");
  }

  /** The folder, for reading. */
  public LogFolder folder() {
    return folder;
  }

  @Override
  public Head head() {
    return StateFiles.readHead(folder.file(LogFolder.HEAD).toString(), folder.need(LogFolder.HEAD));
  }

  @Override
  public synchronized boolean advance(Head from, Head to) {
    if (!head().sameTree(from)) {
      return false;
    }
    publish(LogFolder.HEAD, StateFiles.head(to));
    return true;
  }

  @Override
  public void stage(StagedBatch batch) {
    publish(stagedName(batch.to()), StateFiles.staged(batch));
  }

  private static String stagedName(Head to) {
    return LogFolder.STAGED + "/" + to.size() + "-" + to.root().hex();
  }

  @Override
  public List<StagedBatch> staged() {
    List<StagedBatch> batches = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.file(LogFolder.STAGED))) {
      for (Path file : files) {
        batches.add(StateFiles.readStaged(file.toString(), Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    batches.sort(Comparator.comparingLong(batch -> batch.to().size()));
    return batches;
  }

  @Override
  public synchronized void put(String path, byte[] bytes) {
    Path file = folder.file(path);
    Optional<byte[]> there = folder.get(path);
    if (there.isEmpty() || !Arrays.equals(there.get(), bytes)) {
      if (there.isPresent() && !isTorn(there.get(), bytes)) {
        throw new Refusal(
            file.toString(),
            "已有内容不同的块：日志可能是从旧备份恢复的，不能继续写入",
            "a tile with other content is there: the log may have been restored from an older backup"
                + " and must not be continued");
      }
      moveInto(file, bytes, false);
    }
    unsettled.add(file);
    TilePath.find(path).filter(TilePath::isFull).ifPresent(t -> filled.add(t.partials()));
  }

  /**
   * What a power cut leaves of a file that was not yet durable: its beginning, and nothing or
   * zeros.
   */
  private static boolean isTorn(byte[] there, byte[] whole) {
    int same = Arrays.mismatch(there, whole);
    for (int i = same; i < there.length; i++) {
      if (there[i] != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Optional<byte[]> get(String path) {
    return folder.get(path);
  }

  @Override
  public synchronized void settle(List<Head> applied) {
    try {
      Set<Path> folders = new TreeSet<>(Comparator.comparing(Path::toString).reversed());
      for (Path file : unsettled) {
        disk.sync(file);
        for (Path up = parent(file); up.startsWith(folder.path()); up = parent(up)) {
          folders.add(up);
        }
      }
      for (Path each : folders) {
        disk.syncFolder(each);
      }
      unsettled.clear();
      for (Head head : applied) {
        disk.delete(folder.file(stagedName(head)));
      }
      for (String partials : filled) {
        dropFolder(folder.file(partials));
      }
      filled.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void dropFolder(Path partials) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(partials)) {
      for (Path file : files) {
        disk.delete(file);
      }
    } catch (NoSuchFileException e) {
      return; // there never was a partial one
    }
    disk.delete(partials);
  }

  @Override
  public synchronized void publish(String path, byte[] bytes) {
    moveInto(folder.file(path), bytes, true);
  }

  private void moveInto(Path file, byte[] bytes, boolean durable) {
    Path beside = folder.file(LogFolder.TEMPORARY + "/" + temporaries++);
    try {
      Files.createDirectories(parent(file));
      disk.write(beside, bytes);
      if (durable) {
        disk.sync(beside);
      }
      disk.move(beside, file);
      if (durable) {
        disk.syncFolder(parent(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("no folder above " + file);
    }
    return parent;
  }

  /** Lets other processes write. What is not settled is settled after the next start. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
