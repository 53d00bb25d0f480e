package org.bulou.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.bulou.server.access.Role;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** A database that does not answer is said as such, and nobody is let in meanwhile. */
class DatabaseDownTest {
  @Test
  void shouldAnswer503AndShowNothingOfTheProgram() {
    try (TestServer server = TestServer.fresh(false)) {
      Browser admin = server.signedIn(Role.ADMIN);
      Browser stranger = server.stranger().get("/sign-in");
      server.bean(HikariDataSource.class).setConnectionTimeout(300);
      server.database().close();
      assertEquals(503, admin.get("/people").status(), admin.body());
      assertTrue(admin.text().contains("The database does not answer"), admin.text());
      assertFalse(admin.body().contains("SQL"), admin.body());
      stranger.submit("#sign-in", Map.of("name", "x", "password", "y", "code", "1"));
      assertEquals(503, stranger.status());
      assertEquals(200, server.stranger().get("/").status(), "pages that need nothing");
    }
  }
}
