package org.bulou.server;

import java.util.Map;
import org.bulou.server.platform.Settings;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.core.SpringProperties;

/**
 * What the build starts to have the beans written down as code (Spring's ahead-of-time processing),
 * so that a start of the program neither searches the class path nor makes proxies. No bean is made
 * meanwhile; of the settings, only those that decide which beans there are matter here: it is a
 * start without a port of its own for health and metrics.
 */
final class Blueprint {
  private static final int NO_PORT = -1;
  private static final String ANY_FOLDER = "target/blueprint-log";

  private Blueprint() {}

  /**
   * Uses the beans written down where the launcher says that this program has them, and where the
   * settings call for just these beans.
   */
  static void useFor(Settings settings) {
    boolean fits = settings.managementPort() == NO_PORT;
    SpringProperties.setProperty(
        AotDetector.AOT_ENABLED, String.valueOf(fits && Boolean.getBoolean("bulou.blueprint")));
  }

  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(BulouServer.class);
    application.setDefaultProperties(
        Map.of(
            "server.port", 8080,
            "management.server.port", NO_PORT,
            "bulou.log.folder", ANY_FOLDER));
    application.run(args);
  }
}
