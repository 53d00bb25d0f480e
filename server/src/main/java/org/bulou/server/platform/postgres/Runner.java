package org.bulou.server.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.platform.StartFailure.Kind;

/**
 * As whom the PostgreSQL programs run. They refuse root; so as root they run as nobody, or, where
 * nobody cannot reach the data folder, in a user namespace of their own without root's powers.
 *
 * @param prefix the words put before a command
 * @param owner the number of the user that owns the database's files
 */
record Runner(List<String> prefix, int owner) {
  private static final int NOBODY = 65534;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<String> AS_NOBODY =
      List.of(
          "setpriv",
          "--reuid=" + NOBODY,
          "--regid=" + NOBODY,
          "--clear-groups",
          "--no-new-privs",
          "--inh-caps=-all");
  private static final List<String> IN_A_NAMESPACE = List.of("unshare", "--user");

  /**
   * Chooses for the database in {@code home}: as its files are owned already, or else the first way
   * that works.
   *
   * @param postgres the server program, which that user must be able to run
   */
  static Runner choose(Path home, Path cluster, String postgres) {
    boolean root = ProcessHandle.current().info().user().filter("root"::equals).isPresent();
    if (!root) {
      return new Runner(List.of(), ownerOf(home));
    }
    Runner nobody = new Runner(AS_NOBODY, NOBODY);
    Runner namespace = new Runner(IN_A_NAMESPACE, 0);
    List<Runner> candidates =
        !Files.exists(cluster)
            ? List.of(nobody, namespace)
            : List.of(ownerOf(cluster) == NOBODY ? nobody : namespace);
    for (Runner candidate : candidates) {
      if (candidate.reaches(home) && candidate.canRun(postgres)) {
        return candidate;
      }
    }
    throw new StartFailure(
        Kind.FOLDER,
        "PostgreSQL 不能以 root 运行，这里也无法换用其他用户（setpriv、unshare 均不可用）；请以普通用户启动，或用 --db 指定一个 PostgreSQL 服务器",
        "PostgreSQL does not run as root, and no other user can be taken here (neither setpriv nor unshare works);"
            + " start as an ordinary user, or name a PostgreSQL server with --db");
  }

  /** Gives a file or folder to the user the programs run as. */
  void own(Path path) {
    try {
      if (ownerOf(path) != owner) {
        Files.setAttribute(path, "unix:uid", owner);
      }
    } catch (IOException e) {
      throw new StartFailure(
          Kind.FOLDER, "无法更改 `" + path + "` 的所有者", "the owner of `" + path + "` cannot be changed");
    }
  }

  private boolean reaches(Path folder) {
    return Command.run(prefix, PATIENCE, "test", "-x", folder.toString()).ok();
  }

  private boolean canRun(String postgres) {
    return Command.run(prefix, PATIENCE, postgres, "--version").ok();
  }

  static int ownerOf(Path path) {
    try {
      return (Integer) Files.getAttribute(path, "unix:uid");
    } catch (IOException e) {
      throw new StartFailure(Kind.FOLDER, "无法读取 `" + path + "`", "`" + path + "` cannot be read");
    }
  }
}
