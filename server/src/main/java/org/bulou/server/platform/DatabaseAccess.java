package org.bulou.server.platform;

/**
 * How to log in to the database.
 *
 * @param url the JDBC address
 */
public record DatabaseAccess(String url, String user, String password) {
  /** Leaves the password out, so that no log can show it. */
  @Override
  public String toString() {
    return "DatabaseAccess[user=" + user + "]";
  }
}
