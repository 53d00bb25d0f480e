package org.bulou.server.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.bulou.server.platform.DatabaseAccess;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.testing.TestPostgres;
import org.junit.jupiter.api.Test;

/** Our own PostgreSQL: durable, closed to others, and there again after every kind of end. */
class OwnPostgresTest {
  private static OwnPostgres start(Path folder) {
    return OwnPostgres.start(folder, Optional.of(TestPostgres.programs()));
  }

  private static Connection connect(DatabaseAccess access) throws SQLException {
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }

  private static String ask(OwnPostgres server, String sql) throws SQLException {
    try (Connection connection = connect(server.access());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet result = statement.getResultSet()) {
        return result.next() ? result.getString(1) : "";
      }
    }
  }

  @Test
  void shouldBeDurableAndClosedToOthers() throws SQLException, IOException {
    Path folder = TestPostgres.freshFolder();
    try (OwnPostgres server = start(folder)) {
      assertEquals("on", ask(server, "SHOW fsync"));
      assertEquals("on", ask(server, "SHOW full_page_writes"));
      assertEquals("on", ask(server, "SHOW synchronous_commit"));
      assertEquals("on", ask(server, "SHOW data_checksums"));
      assertEquals("127.0.0.1", ask(server, "SHOW listen_addresses"));
      assertEquals("scram-sha-256", ask(server, "SHOW password_encryption"));
      assertEquals("off", ask(server, "SHOW is_superuser"));
      assertEquals("18", ask(server, "SELECT current_setting('server_version_num')::int / 10000"));
      DatabaseAccess right = server.access();
      SQLException refused =
          assertThrows(
              SQLException.class,
              () -> connect(new DatabaseAccess(right.url(), right.user(), "wrong")).close());
      assertEquals("28P01", refused.getSQLState());
      Path home = folder.resolve("postgresql");
      String own =
          PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("run")));
      assertEquals("rwx------", own);
      String hba = Files.readString(home.resolve("cluster").resolve("pg_hba.conf"));
      assertFalse(
          hba.lines().anyMatch(line -> line.matches("^(local|host).*(trust|peer|md5)$")), hba);
    }
  }

  @Test
  void shouldKeepWhatWasCommittedWhenTheServerIsKilledAndReviveIt() throws Exception {
    Path folder = TestPostgres.freshFolder();
    try (OwnPostgres server = start(folder)) {
      ask(server, "CREATE TABLE kept (n int)");
      ask(server, "INSERT INTO kept VALUES (7)");
      ProcessHandle postmaster = server.process().orElseThrow();
      postmaster.destroyForcibly();
      String found = "";
      for (int i = 0; i < 300 && found.isEmpty(); i++) {
        Thread.sleep(100);
        try {
          found = ask(server, "SELECT n FROM kept");
        } catch (SQLException e) {
          // not there again yet
        }
      }
      assertEquals("7", found);
      assertNotEquals(postmaster.pid(), server.process().orElseThrow().pid());
    }
  }

  @Test
  void shouldStopCleanlyAndStartAgainWithTheSameContent() throws SQLException {
    Path folder = TestPostgres.freshFolder();
    OwnPostgres first = start(folder);
    ask(first, "CREATE TABLE kept (n int)");
    first.close();
    assertTrue(first.process().isEmpty());
    try (OwnPostgres server = start(folder)) {
      assertEquals("0", ask(server, "SELECT count(*) FROM kept"));
    }
  }

  @Test
  void shouldRefuseAFolderInUse() {
    Path folder = TestPostgres.freshFolder();
    try (OwnPostgres server = start(folder)) {
      StartFailure refused = assertThrows(StartFailure.class, () -> start(folder));
      assertEquals(StartFailure.Kind.BUSY, refused.kind());
      assertTrue(refused.getMessage().contains("in use by another Bulou"), refused.getMessage());
      assertTrue(server.process().isPresent());
    }
  }

  @Test
  void shouldRefuseAFolderOfAnotherVersion() throws IOException {
    Path folder = TestPostgres.freshFolder();
    start(folder).close();
    Path version = folder.resolve("postgresql").resolve("cluster").resolve("PG_VERSION");
    Files.writeString(version, "17\n");
    StartFailure refused = assertThrows(StartFailure.class, () -> start(folder));
    assertEquals(StartFailure.Kind.MISFIT, refused.kind());
    assertTrue(refused.getMessage().contains("belongs to PostgreSQL 17"), refused.getMessage());
  }

  @Test
  void shouldStartOverWhenTheFirstStartWasInterrupted() throws SQLException, IOException {
    Path folder = TestPostgres.freshFolder();
    Path half = Files.createDirectories(folder.resolve("postgresql").resolve("cluster.new"));
    Files.writeString(half.resolve("PG_VERSION"), "18\n");
    try (OwnPostgres server = start(folder)) {
      assertEquals("1", ask(server, "SELECT 1"));
    }
  }

  @Test
  void shouldIgnoreAPidFileWhoseProcessIsAnotherProgram() throws SQLException, IOException {
    Path folder = TestPostgres.freshFolder();
    start(folder).close();
    Path cluster = folder.resolve("postgresql").resolve("cluster");
    long ours = ProcessHandle.current().pid();
    Files.writeString(
        cluster.resolve("postmaster.pid"), ours + "\n" + cluster + "\n1\n1\n\n\n\n\n");
    try (OwnPostgres server = start(folder)) {
      assertEquals("1", ask(server, "SELECT 1"));
    }
  }

  @Test
  void shouldSayWhenTheFolderCannotBeWritten() throws IOException {
    Path file = Files.createFile(TestPostgres.freshFolder().resolve("a-file"));
    StartFailure refused = assertThrows(StartFailure.class, () -> start(file.resolve("data")));
    assertEquals(StartFailure.Kind.FOLDER, refused.kind());
    assertTrue(refused.getMessage().contains("cannot be written"), refused.getMessage());
  }
}
