package org.bulou.server.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.bulou.server.platform.SecretFile;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.platform.StartFailure.Kind;

/**
 * The files of one PostgreSQL server, and the programs that make, start and stop it.
 *
 * @param home holds the cluster, and {@code run} for its socket and log
 */
record Cluster(Path home, PostgresPrograms programs, Runner runner) {
  /** Longest path of a socket on the systems we know, with the name PostgreSQL adds. */
  private static final int LONGEST_SOCKET_FOLDER = 80;

  private static final long LONGEST_LOG = 8_000_000;

  static Cluster in(Path home, PostgresPrograms programs) {
    try {
      Files.createDirectories(home.resolve("run"));
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
      Files.setPosixFilePermissions(
          home.resolve("run"), PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new StartFailure(
          Kind.FOLDER,
          "无法写入 `" + home + "`；请改变其权限",
          "`" + home + "` cannot be written; change its permissions");
    }
    Runner runner = Runner.choose(home, home.resolve("cluster"), programs.program("postgres"));
    runner.own(home.resolve("run"));
    return new Cluster(home, programs, runner);
  }

  Path folder() {
    return home.resolve("cluster");
  }

  Path log() {
    return home.resolve("run").resolve("postgresql.log");
  }

  Optional<PostmasterFile> running() {
    return PostmasterFile.read(folder());
  }

  /** Makes the cluster when there is none; refuses one of another major version. */
  void initialize(Passwords passwords) {
    try {
      if (Files.exists(folder())) {
        refuseOtherVersion();
        return;
      }
      Path aside = home.resolve("cluster.new");
      Folders.delete(aside);
      Files.createDirectory(
          aside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      runner.own(aside);
      initdb(aside, passwords);
      Files.move(aside, folder(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void initdb(Path target, Passwords passwords) throws IOException {
    Path secret = home.resolve("run").resolve("first-password");
    SecretFile.write(secret, Passwords.bytes(passwords.superuser()));
    runner.own(secret);
    try {
      Command.Outcome made =
          Command.run(
              runner.prefix(),
              Duration.ofMinutes(2),
              programs.program("initdb"),
              "--pgdata=" + target,
              "--username=postgres",
              "--pwfile=" + secret,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8");
      if (!made.ok()) {
        throw new StartFailure(
            Kind.FOLDER,
            "无法在 `" + target + "` 建立数据库：" + made.output(),
            "no database can be made in `" + target + "`: " + made.output());
      }
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  private void refuseOtherVersion() throws IOException {
    Path file = folder().resolve("PG_VERSION");
    String found = Files.exists(file) ? Files.readString(file).strip() : "?";
    if (!found.equals(PostgresPrograms.MAJOR)) {
      throw new StartFailure(
          Kind.MISFIT,
          "`%s` 属于 PostgreSQL %s，本程序使用 %s；请用旧版本导出数据再导入，或用 --data 指定另一个目录"
              .formatted(folder(), found, PostgresPrograms.MAJOR),
          "`%s` belongs to PostgreSQL %s, this program uses %s; dump it with the old one and restore it, or name another folder with --data"
              .formatted(folder(), found, PostgresPrograms.MAJOR));
    }
  }

  /** Starts the server on a loopback port and waits until it answers. */
  Command.Outcome start(int port, Duration patience) {
    try {
      PostmasterFile.removeStale(folder());
      keepLogShort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pgCtl(patience, "start", "-l", log().toString(), "-o", options(port));
  }

  /** Clients are cut off, transactions rolled back; when that takes too long, the hard way. */
  void stop(Duration patience) {
    if (running().isPresent() && !pgCtl(patience, "stop", "-m", "fast").ok()) {
      pgCtl(patience, "stop", "-m", "immediate");
    }
  }

  /** Did the last start fail because processes of a killed server still hold its memory? */
  boolean sharedMemoryInUse() {
    try {
      String text = Files.readString(log());
      return text.substring(Math.max(0, text.length() - 2000)).contains("shared memory block");
    } catch (IOException e) {
      return false;
    }
  }

  private Command.Outcome pgCtl(Duration patience, String verb, String... more) {
    String[] words = new String[more.length + 7];
    words[0] = programs.program("pg_ctl");
    words[1] = verb;
    words[2] = "-D";
    words[3] = folder().toString();
    words[4] = "-w";
    words[5] = "-t";
    words[6] = String.valueOf(patience.toSeconds());
    System.arraycopy(more, 0, words, 7, more.length);
    return Command.run(runner.prefix(), patience.plusSeconds(5), words);
  }

  private String options(int port) {
    String run = home.resolve("run").toString();
    boolean socket = run.length() <= LONGEST_SOCKET_FOLDER && !run.matches(".*[\\s'\"\\\\,].*");
    return String.join(
        " ",
        "-p " + port,
        "-c listen_addresses=127.0.0.1",
        "-c unix_socket_directories=" + (socket ? run : ""),
        "-c unix_socket_permissions=0700",
        "-c fsync=on",
        "-c full_page_writes=on",
        "-c synchronous_commit=on",
        "-c timezone=UTC",
        "-c log_timezone=UTC",
        "-c shared_buffers=64MB",
        "-c max_connections=50",
        "-c max_wal_size=512MB",
        "-c log_statement=none",
        "-c log_parameter_max_length_on_error=0");
  }

  private void keepLogShort() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG) {
      Files.move(
          log(), log().resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
