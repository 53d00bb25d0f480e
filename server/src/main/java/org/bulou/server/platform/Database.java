package org.bulou.server.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.bulou.server.platform.StartFailure.Kind;
import org.bulou.server.platform.postgres.DataFolder;
import org.bulou.server.platform.postgres.OwnPostgres;

/**
 * The database this program works with, checked before anything relies on it: ours, started with
 * the program and stopped after it, or somebody else's.
 */
public final class Database implements AutoCloseable {
  private static final int OLDEST = 180000;
  private final DatabaseAccess access;
  private final DataFolder data;
  private final AutoCloseable holder;

  private Database(DatabaseAccess access, DataFolder data, AutoCloseable holder) {
    this.access = access;
    this.data = data;
    this.holder = holder;
  }

  /**
   * Starts or reaches the database and takes the data folder.
   *
   * @param programs see {@link OwnPostgres#start}
   */
  public static Database open(Settings settings, Optional<Path> programs) {
    Database database =
        settings
            .database()
            .map(other -> others(other, settings.data()))
            .orElseGet(() -> own(settings.data(), programs));
    try {
      database.check();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Database own(Path folder, Optional<Path> programs) {
    OwnPostgres server = OwnPostgres.start(folder, programs);
    return new Database(server.access(), server.data(), server);
  }

  private static Database others(Settings.OtherDatabase other, Path folder) {
    DataFolder data = DataFolder.take(folder);
    return new Database(
        new DatabaseAccess(other.url(), other.user().orElse(""), other.password().orElse("")),
        data,
        data);
  }

  public DatabaseAccess access() {
    return access;
  }

  /** A folder for keys, logs or files, inside the data folder; only its owner can enter. */
  public Path folder(String name) {
    return data.inner(name);
  }

  /** The folder for keys and logs; ours alone. */
  DataFolder data() {
    return data;
  }

  /** Durable, new enough, and there at all. */
  private void check() {
    Properties login = new Properties();
    if (!access.user().isEmpty()) {
      login.setProperty("user", access.user());
    }
    if (!access.password().isEmpty()) {
      login.setProperty("password", access.password());
    }
    try (Connection connection = DriverManager.getConnection(access.url(), login);
        Statement statement = connection.createStatement()) {
      int version = Integer.parseInt(show(statement, "server_version_num"));
      if (version < OLDEST) {
        throw new StartFailure(
            Kind.MISFIT,
            "数据库服务器的版本是 " + version / 10000 + "，需要 PostgreSQL 18 或更新版本",
            "the database server has version "
                + version / 10000
                + "; PostgreSQL 18 or newer is needed");
      }
      demand(statement, "fsync", "on");
      demand(statement, "server_encoding", "UTF8");
    } catch (SQLException e) {
      throw new StartFailure(
          Kind.BUSY,
          "无法连接数据库（" + reason(e) + "）；请检查它是否在运行、地址和密码是否正确",
          "the database cannot be reached ("
              + reason(e)
              + "); check that it runs, its address and the password");
    }
  }

  private static void demand(Statement statement, String setting, String wanted)
      throws SQLException {
    String found = show(statement, setting);
    if (!found.equals(wanted)) {
      throw new StartFailure(
          Kind.MISFIT,
          "数据库服务器的设置 %s 是 `%s`，必须是 `%s`".formatted(setting, found, wanted),
          "the database server has %s = `%s`; it must be `%s`".formatted(setting, found, wanted));
    }
  }

  private static String show(Statement statement, String setting) throws SQLException {
    try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
      return result.next() ? result.getString(1) : "";
    }
  }

  private static String reason(SQLException e) {
    return switch (String.valueOf(e.getSQLState())) {
      case "28P01", "28000" -> "login refused / 登录被拒绝";
      case "3D000" -> "no such database / 没有这个数据库";
      case "53300" -> "too many connections / 连接过多";
      default -> "no answer / 没有应答";
    };
  }

  @Override
  public void close() {
    try {
      holder.close();
    } catch (Exception e) {
      throw new IllegalStateException("the database could not be stopped", e);
    }
  }
}
