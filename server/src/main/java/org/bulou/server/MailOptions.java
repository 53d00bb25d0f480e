package org.bulou.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.platform.Settings.MailServer;
import org.bulou.server.platform.Settings.MailServer.Security;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.platform.StartFailure.Kind;
import picocli.CommandLine.Option;

/** The options that name the server which takes our mail. */
final class MailOptions {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;

  @Option(
      names = "--smtp",
      paramLabel = "URL",
      description = {
        "Mail reminders through this server: smtps://host[:465] or smtp://host[:587] (STARTTLS is",
        "demanded unless the server is on this machine). Without it nothing is mailed.",
        "User and password come from BULOU_SMTP_USER and BULOU_SMTP_PASSWORD, or --smtp-password-file."
      })
  private Optional<URI> smtp = Optional.empty();

  @Option(
      names = "--smtp-from",
      paramLabel = "ADDRESS",
      description = "The sender's address of what is mailed.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--smtp-password-file", paramLabel = "FILE", description = "Holds the password.")
  private Optional<Path> passwordFile = Optional.empty();

  /** The server, if one was named. */
  Optional<MailServer> server(Map<String, String> environment) {
    return smtp.map(url -> server(url, environment));
  }

  private MailServer server(URI url, Map<String, String> environment) {
    boolean tls = "smtps".equals(url.getScheme());
    if (!(tls || "smtp".equals(url.getScheme())) || url.getHost() == null) {
      throw new StartFailure(
          Kind.USAGE,
          "--smtp 应形如 `smtps://mail.example`，而不是 `" + url + "`",
          "--smtp must look like `smtps://mail.example`, not `" + url + "`");
    }
    String sender = from.filter(a -> a.matches("[^@\\s]+@[^@\\s]+")).orElse("");
    if (sender.isEmpty()) {
      throw new StartFailure(
          Kind.USAGE,
          "使用 --smtp 时须以 --smtp-from 指定发件人地址，如 `bulou@example.com`",
          "--smtp needs the sender's address: --smtp-from, such as `bulou@example.com`");
    }
    Security plain = LOOPBACK.contains(url.getHost()) ? Security.NONE : Security.STARTTLS;
    int usual = tls ? SUBMISSIONS : SUBMISSION;
    return new MailServer(
        url.getHost(),
        url.getPort() < 0 ? usual : url.getPort(),
        tls ? Security.TLS : plain,
        sender,
        Optional.ofNullable(environment.get("BULOU_SMTP_USER")),
        passwordFile
            .map(MailOptions::read)
            .or(() -> Optional.ofNullable(environment.get("BULOU_SMTP_PASSWORD"))));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartFailure(
          Kind.USAGE,
          "无法读取 --smtp-password-file `" + file + "`",
          "--smtp-password-file `" + file + "` cannot be read");
    }
  }
}
