package org.bulou.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Language;
import org.bulou.server.platform.Settings.OtherDatabase;
import org.bulou.server.platform.postgres.OwnPostgres;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** A PostgreSQL server that is not ours, started separately. */
class OtherDatabaseTest {
  private static Settings settings(DatabaseAccess access, String password) {
    OtherDatabase other =
        new OtherDatabase(access.url(), Optional.of(access.user()), Optional.of(password));
    return new Settings(
        TestPostgres.freshFolder(),
        "127.0.0.1",
        0,
        -1,
        Optional.empty(),
        Optional.of(other),
        Set.of(),
        false,
        Language.EN);
  }

  @Test
  void shouldRunOnItAndStartNone() {
    try (OwnPostgres other =
        OwnPostgres.start(TestPostgres.freshFolder(), Optional.of(TestPostgres.programs()))) {
      Settings settings = settings(other.access(), other.access().password());
      try (TestServer server = TestServer.on(settings)) {
        assertEquals(200, server.stranger().get("/sign-in").status());
        assertEquals(false, settings.data().resolve("postgresql").toFile().exists());
      }
      StartFailure refused =
          assertThrows(
              StartFailure.class,
              () -> Database.open(settings(other.access(), "wrong"), Optional.empty()));
      assertTrue(refused.getMessage().contains("login refused"), refused.getMessage());
    }
  }
}
