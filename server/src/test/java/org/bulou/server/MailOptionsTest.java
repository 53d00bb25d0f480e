package org.bulou.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Language;
import org.bulou.server.platform.Settings.ImapServer;
import org.bulou.server.platform.Settings.MailServer;
import org.bulou.server.platform.Settings.MailServer.Security;
import org.bulou.server.platform.StartFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Which mail server the options name, and what is refused before anything is started. */
class MailOptionsTest {
  @ParameterizedTest
  @CsvSource({
    "smtps://mail.example, mail.example, 465, TLS",
    "smtp://mail.example, mail.example, 587, STARTTLS",
    "smtp://mail.example:2525, mail.example, 2525, STARTTLS",
    "smtp://localhost:25, localhost, 25, NONE"
  })
  void shouldDemandTlsUnlessOnThisMachine(String url, String host, int port, Security security) {
    StartOptions options = new StartOptions();
    new CommandLine(options).parseArgs("--smtp", url, "--smtp-from", "bulou@house.example");
    MailServer found =
        options
            .settings(
                false, Language.EN, Map.of("BULOU_SMTP_USER", "u", "BULOU_SMTP_PASSWORD", "p"))
            .mail()
            .orElseThrow();
    assertEquals(
        new MailServer(
            host, port, security, "bulou@house.example", Optional.of("u"), Optional.of("p")),
        found);
    assertEquals("MailServer[" + host + ":" + port + "]", found.toString(), "no password");
  }

  @ParameterizedTest
  @CsvSource({
    "imaps://mail.example, mail.example, 993, true, INBOX",
    "imaps://mail.example:1993/replies, mail.example, 1993, true, replies",
    "imap://localhost/replies, localhost, 143, false, replies"
  })
  void shouldFetchRepliesOverTlsUnlessOnThisMachine(
      String url, String host, int port, boolean tls, String folder) throws IOException {
    Path file = Files.writeString(Files.createTempFile("imap", "password"), "secret\n");
    StartOptions options = new StartOptions();
    new CommandLine(options)
        .parseArgs(
            "--smtp",
            "smtps://mail.example",
            "--smtp-from",
            "bulou@house.example",
            "--imap",
            url,
            "--imap-password-file",
            file.toString());
    Map<String, String> env = Map.of("BULOU_IMAP_USER", "u", "BULOU_IMAP_PASSWORD", "not this one");
    assertEquals(
        Optional.of(new ImapServer(host, port, tls, "u", "secret", folder)),
        options.settings(false, Language.EN, env).replies());
    Files.delete(file);
    StartFailure gone =
        assertThrows(StartFailure.class, () -> options.settings(false, Language.EN, env));
    assertTrue(gone.words().en().contains("--imap-password-file"), gone::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"imap:x", "imap://mail.example", "https://mail.example", "imaps:///x"})
  void shouldRefuseABoxThatIsNone(String url) {
    StartOptions options = new StartOptions();
    new CommandLine(options)
        .parseArgs(
            "--smtp", "smtps://mail.example", "--smtp-from", "b@house.example", "--imap", url);
    StartFailure odd =
        assertThrows(
            StartFailure.class,
            () -> options.settings(false, Language.EN, Map.of("BULOU_IMAP_USER", "u")));
    assertTrue(odd.words().en().contains(url), odd::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "serve, http://mail.example, bulou@house.example, must look like",
    "serve, smtps://mail.example, nobody, needs the sender's address",
    "demo, smtps://mail.example, bulou@house.example, a demonstration mails nothing"
  })
  void shouldSayWhatIsWrong(String command, String url, String from, String said) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code =
        new Commands(out, out, Map.of())
            .run(command, "--lang", "en", "--smtp", url, "--smtp-from", from);
    assertEquals(2, code);
    assertTrue(err.toString(StandardCharsets.UTF_8).contains(said), err::toString);
  }
}
