package org.bulou.server.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself into {@code postmaster.pid}.
 *
 * @param process the postmaster, which is alive and a PostgreSQL program
 */
record PostmasterFile(ProcessHandle process) {

  /** The server that runs on this cluster, if one does; a stale file counts as none. */
  static Optional<PostmasterFile> read(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(file(cluster));
      long pid = Long.parseLong(lines.getFirst().strip());
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(PostmasterFile::isPostgres)
          .map(PostmasterFile::new);
    } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
      return Optional.empty();
    }
  }

  /** Removes a file whose process is gone or is another program that got the same number. */
  static void removeStale(Path cluster) throws IOException {
    if (read(cluster).isEmpty()) {
      Files.deleteIfExists(file(cluster));
    }
  }

  private static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** In doubt it is one: taking a living server for dead would put two on the same files. */
  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> command.endsWith("postgres"))
        .orElseGet(() -> !isZombie(process.pid()));
  }

  /** Dead, but not yet collected by its parent, which in a container may never happen. */
  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
    } catch (IOException e) {
      return false;
    }
  }
}
