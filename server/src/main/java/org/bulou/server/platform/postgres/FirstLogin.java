package org.bulou.server.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.bulou.server.platform.DatabaseAccess;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.platform.StartFailure.Kind;

/**
 * Makes the role and the database the program works with, where a first start did not get to it.
 */
final class FirstLogin {
  private FirstLogin() {}

  static void ensure(DatabaseAccess superuser, DatabaseAccess application) {
    try (Connection works = connect(application)) {
      if (works.isValid(5)) {
        return;
      }
    } catch (SQLException e) {
      // The role or the database is not there yet: made below.
    }
    try (Connection connection = connect(superuser);
        Statement statement = connection.createStatement()) {
      String verb = exists(statement, "pg_roles", "rolname") ? "ALTER" : "CREATE";
      // The password is made of hexadecimal digits by us; roles take no parameters.
      statement.execute(verb + " ROLE bulou LOGIN PASSWORD '" + application.password() + "'");
      if (!exists(statement, "pg_database", "datname")) {
        statement.execute("CREATE DATABASE bulou OWNER bulou");
      }
    } catch (SQLException e) {
      throw new StartFailure(
          Kind.MISFIT,
          "数据库不接受 keys 目录中的密码；数据库与 keys 必须一起备份和恢复",
          "the database does not accept the password in the keys folder; database and keys must be saved and restored together");
    }
  }

  private static boolean exists(Statement statement, String table, String column)
      throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT 1 FROM " + table + " WHERE " + column + " = 'bulou'")) {
      return found.next();
    }
  }

  private static Connection connect(DatabaseAccess access) throws SQLException {
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }
}
