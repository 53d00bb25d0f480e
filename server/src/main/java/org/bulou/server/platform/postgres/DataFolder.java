package org.bulou.server.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.platform.StartFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, held by this program alone as long as it runs.
 *
 * <p>The lock is the operating system's: it falls when the process dies, however it dies, so a lock
 * held means a program that lives.
 */
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Makes the folder where needed, and takes it. */
  public static DataFolder take(Path wanted) {
    Path path = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      // Others may pass through (the database runs as another user) but not look.
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
      FileChannel channel =
          FileChannel.open(
              path.resolve("bulou.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new StartFailure(
            Kind.BUSY,
            "数据目录 `" + path + "` 正被另一个 Bulou 使用；请先停止它，或用 --data 指定另一个目录",
            "the data folder `"
                + path
                + "` is in use by another Bulou; stop that one, or name another folder with --data");
      }
      return new DataFolder(path, channel);
    } catch (IOException | UnsupportedOperationException e) {
      throw new StartFailure(
          Kind.FOLDER,
          "无法写入数据目录 `" + path + "`；请改变其权限，或用 --data 指定另一个目录",
          "the data folder `"
              + path
              + "` cannot be written; change its permissions, or name another folder with --data");
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process holds it already
    }
  }

  /** The absolute path. */
  public Path path() {
    return path;
  }

  /** A folder inside, made when missing, that only its owner can enter. */
  public Path inner(String name) {
    Path inner = path.resolve(name);
    try {
      Files.createDirectories(inner);
      Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwx------"));
      return inner;
    } catch (IOException e) {
      throw new StartFailure(
          Kind.FOLDER,
          "无法写入 `" + inner + "`；请改变其权限",
          "`" + inner + "` cannot be written; change its permissions");
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock falls with the process at the latest.
    }
  }
}
