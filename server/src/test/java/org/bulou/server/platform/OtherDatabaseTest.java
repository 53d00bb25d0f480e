package org.bulou.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Language;
import org.bulou.server.platform.Settings.OtherDatabase;
import org.bulou.server.platform.postgres.OwnPostgres;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

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
      refusesWhatANewerProgramMade(other.access());
    }
  }

  private static void refusesWhatANewerProgramMade(DatabaseAccess access) {
    HikariDataSource database = new HikariDataSource();
    database.setJdbcUrl(access.url());
    database.setUsername(access.user());
    database.setPassword(access.password());
    try (database) {
      JdbcClient sql = JdbcClient.create(database);
      sql.sql(
              """
              insert into cases.schema_history
                select installed_rank + 1000, '99990101.1', 'of tomorrow', type, 'V99990101_1__of_tomorrow.sql',
                       checksum, installed_by, installed_on, execution_time, success
                from cases.schema_history where version is not null order by installed_rank limit 1
              """)
          .update();
      sql.sql("update platform.migrated set files = 'of tomorrow'").update();
      StartFailure misfit = assertThrows(StartFailure.class, () -> new Migrations(database).run());
      assertEquals(StartFailure.Kind.MISFIT, misfit.kind());
      assertTrue(misfit.words().en().contains("schema cases"), misfit.words().en());
      assertEquals(
          "of tomorrow",
          sql.sql("select files from platform.migrated").query(String.class).single());
    }
  }
}
