package org.bulou.server;

import org.bulou.server.library.Library;
import org.bulou.server.platform.Database;
import org.bulou.server.platform.Settings;
import org.springframework.boot.SpringApplication;

/** The application as the program starts it, for tests of other packages. */
public final class ServerForTests {
  private ServerForTests() {}

  public static SpringApplication application(Settings settings, Database database) {
    return ServerStart.application(settings, database, Library.ahead(settings));
  }
}
