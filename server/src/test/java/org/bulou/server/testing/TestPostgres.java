package org.bulou.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bulou.law.source.Language;
import org.bulou.server.platform.Database;
import org.bulou.server.platform.Settings;

/** A real PostgreSQL, started by the program's own launcher, in a folder that goes with the JVM. */
public final class TestPostgres {
  private TestPostgres() {}

  /** The same with packs of law switched on. */
  public static Settings settings(Set<String> packs) {
    Settings s = settings(false);
    return new Settings(
        s.data(),
        s.bind(),
        s.port(),
        s.managementPort(),
        s.publicUrl(),
        s.database(),
        packs,
        s.demo(),
        s.language());
  }

  /** Settings with another sign-in. */
  public static Settings settings(Settings.SignInElsewhere elsewhere) {
    Settings s = settings(false);
    return new Settings(
        s.data(),
        s.bind(),
        s.port(),
        s.managementPort(),
        s.publicUrl(),
        s.database(),
        s.packs(),
        s.mail(),
        Optional.of(elsewhere),
        Optional.empty(),
        s.demo(),
        s.language());
  }

  /** The same with a mail server. */
  public static Settings settings(Settings.MailServer mail) {
    Settings s = settings(false);
    return new Settings(
        s.data(),
        s.bind(),
        s.port(),
        s.managementPort(),
        s.publicUrl(),
        s.database(),
        s.packs(),
        Optional.of(mail),
        s.demo(),
        s.language());
  }

  /** The same with a mail server, and a box for replies. */
  public static Settings settings(Settings.MailServer mail, Settings.ImapServer replies) {
    Settings s = settings(false);
    return new Settings(
        s.data(),
        s.bind(),
        s.port(),
        s.managementPort(),
        s.publicUrl(),
        s.database(),
        s.packs(),
        Optional.of(mail),
        Optional.empty(),
        Optional.of(replies),
        s.demo(),
        s.language());
  }

  /** Settings for a new, empty data folder and free ports. */
  public static Settings settings(boolean demo) {
    return new Settings(
        freshFolder(),
        "127.0.0.1",
        0,
        -1,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        demo,
        Language.EN);
  }

  /** Started, and stopped at the end of the JVM. */
  static Database start(Settings settings) {
    return Database.open(settings, Optional.of(programs()));
  }

  /** Where the PostgreSQL programs are unpacked once for all tests. */
  public static Path programs() {
    return Path.of("target", "postgresql").toAbsolutePath();
  }

  /** A new folder below {@code target}, removed when the JVM ends. */
  public static Path freshFolder() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
      Path folder = Files.createTempDirectory(parent, "data");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // Left to mvn clean: a server may still be writing its last file.
    }
  }
}
