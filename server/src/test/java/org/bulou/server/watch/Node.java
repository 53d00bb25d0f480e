package org.bulou.server.watch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Language;
import org.bulou.server.ServerForTests;
import org.bulou.server.platform.Database;
import org.bulou.server.platform.Settings;

/** A server on a database it shares, in a process of its own, with the real clock and real jobs. */
final class Node {
  private Node() {}

  /**
   * Runs until it is killed.
   *
   * @param args data folder, JDBC address, user, password, port of the mail server
   */
  public static void main(String[] args) {
    Settings settings =
        new Settings(
            Path.of(args[0]),
            "127.0.0.1",
            0,
            -1,
            Optional.empty(),
            Optional.of(
                new Settings.OtherDatabase(args[1], Optional.of(args[2]), Optional.of(args[3]))),
            Set.of(),
            Optional.of(ManyReminders.mail(Integer.parseInt(args[4]))),
            false,
            Language.EN);
    ServerForTests.application(settings, Database.open(settings, Optional.empty())).run();
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println("ready");
  }
}
