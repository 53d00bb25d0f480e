package org.bulou.server.duties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulou.server.access.Scope;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/**
 * What tells something without a gate of its own: by number and time only, to whoever was let in
 * before, or to anybody. None comes in without a row here.
 */
class QuietWaysTest {
  private static final TestServer SERVER = TestServer.shared();

  /**
   * The way out of webhooks; the other sign-in, which is told no case; what asks this program
   * itself while its cache is made; what reads a file of the class path.
   */
  private static final Set<String> CONNECTING =
      Set.of(
          "Wire.java", "WireSource.java", "Issuer.java", "Training.java", "PostgresPrograms.java");

  /**
   * Mail, calendar and webhooks: what they hold is shown by the tests of the package that sends
   * them. The one mail with words in it holds those of a message whose own door is above, for a
   * compared key alone and soon after its gate.
   */
  @Test
  void shouldKnowEveryWayThatTellsNumberAndTimeOnly() throws IOException {
    assertEquals(
        Set.of(
            "/account/webhooks/deliveries/{id}/again",
            "/account/webhooks/{id}/agree",
            "/reminders/calendar",
            "/reminders/mail",
            "/webhooks/deliveries/{id}/again"),
        Endpoints.of(SERVER).numberAndTime());
    assertEquals(
        Set.of(
            "MailServer.java",
            "Mailer.java",
            "ReplyBox.java",
            "SealedMail.java",
            "SmtpServer.java"),
        who("import jakarta.mail."),
        "writes or reads mail");
    for (String way :
        List.of(
            "import java.net.Socket;",
            "import javax.net.ssl.",
            "import java.net.http.",
            "import org.springframework.web.client.",
            ".openConnection(",
            ".openStream(")) {
      Set<String> found = new java.util.HashSet<>(who(way));
      found.removeAll(CONNECTING);
      assertEquals(Set.of(), found, "opens connections: " + way);
    }
  }

  private static Set<String> who(String holds) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(f -> f.toString().endsWith(".java") && holds(f, holds))
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toSet());
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A token reads what its owner's pages show, which was gated when he was let into the case. */
  @Test
  void shouldKnowEverythingATokenReads() {
    assertEquals(
        Map.of(
            "/api/v1/cases", Scope.CASES_READ,
            "/api/v1/cases/{number}", Scope.CASES_READ,
            "/api/v1/cases/{number}/evaluation", Scope.EVALUATIONS_READ,
            "/api/v1/duties", Scope.EVALUATIONS_READ),
        Endpoints.forTokens(SERVER));
  }

  /** A page without a session that is not here yet must not come in unseen. */
  @Test
  void shouldKnowEveryPageForWhoeverHasNoSession() {
    assertEquals(
        Set.of(
            "/",
            "/.well-known/security.txt",
            "/api/v1/openapi.yaml",
            "/calendar/{token}",
            "/demo",
            "/mailbox",
            "/mailbox/messages",
            "/may-i",
            "/party",
            "/party/files/{file}",
            "/party/view",
            "/party/{token}",
            "/preferences",
            "/report",
            "/sign-in",
            "/sign-in/elsewhere",
            "/sign-in/elsewhere/back",
            "/welcome/{token}"),
        Endpoints.open(SERVER));
  }
}
