package org.bulou.server.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.bulou.server.platform.DatabaseAccess;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.platform.StartFailure.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own PostgreSQL server, from start to stop. A server left behind by a program that was killed
 * is stopped and started anew; one that dies under us is started again on the same port.
 */
public final class OwnPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int REVIVALS = 5;

  private final DataFolder data;
  private final Cluster cluster;
  private final Passwords passwords;
  private final int port;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean stopping;
  private int revivals;

  private OwnPostgres(DataFolder data, Cluster cluster, Passwords passwords) {
    this.data = data;
    this.cluster = cluster;
    this.passwords = passwords;
    this.port = freePort();
  }

  /**
   * Takes the data folder and starts the server in it, making everything that is missing.
   *
   * @param programs where the PostgreSQL programs may be unpacked for all data folders; below the
   *     data folder when absent
   */
  public static OwnPostgres start(Path folder, Optional<Path> programs) {
    DataFolder data = DataFolder.take(folder);
    try {
      Passwords passwords = Passwords.in(data.inner("keys"));
      Path home = data.path().resolve("postgresql");
      Cluster cluster =
          Cluster.in(home, PostgresPrograms.below(programs.orElse(home.resolve("programs"))));
      cluster.initialize(passwords);
      OwnPostgres server = new OwnPostgres(data, cluster, passwords);
      server.begin();
      return server;
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /** How the program logs in. */
  public DatabaseAccess access() {
    return new DatabaseAccess(url("bulou"), "bulou", passwords.application());
  }

  /** The folder this server and the program around it hold. */
  public DataFolder data() {
    return data;
  }

  /** The postmaster, while it runs. */
  Optional<ProcessHandle> process() {
    return cluster.running().map(PostmasterFile::process);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private void begin() {
    if (cluster.running().isPresent()) {
      LOG.warn("a database server left behind by an earlier run is stopped first");
      cluster.stop(PATIENCE);
    }
    startPatiently();
    FirstLogin.ensure(
        new DatabaseAccess(url("postgres"), "postgres", passwords.superuser()), access());
    watch();
  }

  /** Backends of a killed server may need a moment to die; until then a start is refused. */
  private void startPatiently() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Command.Outcome outcome = cluster.start(port, PATIENCE);
    while (!outcome.ok() && System.nanoTime() < deadline && cluster.sharedMemoryInUse()) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      outcome = cluster.start(port, PATIENCE);
    }
    if (!outcome.ok()) {
      throw new StartFailure(
          Kind.BUSY,
          "数据库无法启动；其日志在 `" + cluster.log() + "`",
          "the database does not start; its log is `" + cluster.log() + "`");
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // revive reports its own failures
  private void watch() {
    process().ifPresent(process -> process.onExit().thenRun(this::revive));
  }

  private void revive() {
    lock.lock();
    try {
      if (stopping || ++revivals > REVIVALS) {
        return;
      }
      LOG.error("the database server ended unexpectedly and is started again");
      startPatiently();
      watch();
    } catch (StartFailure e) {
      LOG.error("the database server could not be started again: {}", e.getMessage());
    } finally {
      lock.unlock();
    }
  }

  /** Stops the server cleanly and lets go of the folder. */
  @Override
  public void close() {
    lock.lock();
    try {
      stopping = true;
      cluster.stop(PATIENCE);
    } finally {
      lock.unlock();
      data.close();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
