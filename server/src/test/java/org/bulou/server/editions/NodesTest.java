package org.bulou.server.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Language;
import org.bulou.server.access.Role;
import org.bulou.server.library.Library;
import org.bulou.server.platform.DatabaseAccess;
import org.bulou.server.platform.Settings;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The edition in force on a second node, after a start, and when it cannot be read. */
class NodesTest {
  private static final Duration FOLLOWS = Duration.ofSeconds(30);

  @Test
  void shouldHaveOneLawOnEveryNodeAndAfterAStartOrNone() throws Exception {
    Settings first = TestPostgres.settings(false);
    try (TestServer one = TestServer.on(first)) {
      String shipped = hash(one);
      String replaced;
      try (TestServer two = second(first, one)) {
        assertEquals(shipped, hash(two));
        replace(one, "cn-supply");
        replaced = hash(one);
        assertNotEquals(shipped, replaced);
        long end = System.nanoTime() + FOLLOWS.toNanos();
        while (!hash(two).equals(replaced)) {
          assertTrue(System.nanoTime() < end, "the second node did not follow");
          Thread.sleep(100);
        }
      }
      try (TestServer again = second(first, one)) {
        assertEquals(replaced, hash(again), "a start reads the edition in force");
        assertTrue(again.bean(Library.class).law().packs().on().contains("cn-supply"));
      }
      one.bean(JdbcClient.class)
          .sql("update library.edition set packs = 'none-such' where effect is not null")
          .update();
      try (TestServer broken = second(first, one)) {
        RuntimeException said =
            assertThrows(RuntimeException.class, () -> broken.bean(Library.class).await());
        assertTrue(String.valueOf(said.getMessage()).contains("cannot be read"), said::toString);
        assertEquals(
            500, broken.signedIn(Role.ANALYST).get("/law").status(), "no other law stands in");
      }
    }
  }

  private static String hash(TestServer server) {
    return server.bean(Library.class).law().hash();
  }

  private static void replace(TestServer server, String pack) {
    Browser one = server.signedIn(Role.LEGAL).get("/law/editions");
    String csrf = one.page().select("input[name=_csrf]").first().val();
    one.post("/law/editions", Map.of("_csrf", List.of(csrf), "pack", List.of(pack)));
    assertEquals(200, one.status(), one::text);
    while (server.bean(Previews.class).round()) {}
    one.get("/law/editions/1").submit("form#ask", Map.of("reason", "we buy routers"));
    assertEquals(200, one.status(), one::text);
    Browser two = server.signedIn(Role.ADMIN).get("/law/editions/1");
    two.submit("form#confirm", Map.of());
    assertEquals(200, two.status(), two::text);
  }

  /** Nodes of one installation have one database, one master key and one signing key. */
  private static TestServer second(Settings first, TestServer one) throws IOException {
    DatabaseAccess access = one.database().access();
    Path data = TestPostgres.freshFolder();
    for (String folder : List.of("keys", "ledger")) {
      copy(first.data().resolve(folder), data.resolve(folder));
    }
    return TestServer.on(
        new Settings(
            data,
            "127.0.0.1",
            0,
            -1,
            Optional.empty(),
            Optional.of(
                new Settings.OtherDatabase(
                    access.url(), Optional.of(access.user()), Optional.of(access.password()))),
            Set.of(),
            Optional.empty(),
            false,
            Language.EN));
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
