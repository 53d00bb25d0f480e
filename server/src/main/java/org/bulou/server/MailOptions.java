package org.bulou.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.platform.Settings.ImapServer;
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
  private static final int IMAP = 143;
  private static final int IMAPS = 993;

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

  @Option(
      names = "--imap",
      paramLabel = "URL",
      description = {
        "Fetch parties' replies from this box: imaps://host[:993][/folder]. The sender's address of",
        "--smtp-from must lead there, also with +anything before the @. Off without it.",
        "User and password come from BULOU_IMAP_USER and BULOU_IMAP_PASSWORD, or --imap-password-file."
      })
  private Optional<URI> imap = Optional.empty();

  @Option(
      names = "--imap-password-file",
      paramLabel = "FILE",
      description = "Holds the box's password.")
  private Optional<Path> boxPasswordFile = Optional.empty();

  /** Where replies come, if anywhere. */
  Optional<ImapServer> replies(Map<String, String> environment) {
    return imap.map(url -> replies(url, environment));
  }

  private ImapServer replies(URI url, Map<String, String> environment) {
    boolean tls = "imaps".equals(url.getScheme());
    String host = Objects.requireNonNullElse(url.getHost(), "");
    boolean here = "imap".equals(url.getScheme()) && LOOPBACK.contains(host);
    String user = environment.getOrDefault("BULOU_IMAP_USER", "");
    if (!(tls || here) || host.isEmpty() || smtp.isEmpty() || user.isEmpty()) {
      throw new StartFailure(
          Kind.USAGE,
          "--imap 应形如 `imaps://mail.example`，须与 --smtp 同用，并设置 BULOU_IMAP_USER；`" + url + "` 不行",
          "--imap must look like `imaps://mail.example`, with --smtp and BULOU_IMAP_USER set; `"
              + url
              + "` does not do");
    }
    String folder = url.getPath() == null ? "" : url.getPath().replaceAll("^/+", "");
    int usual = tls ? IMAPS : IMAP;
    return new ImapServer(
        host,
        url.getPort() < 0 ? usual : url.getPort(),
        tls,
        user,
        new SecretOption("--imap-password-file", boxPasswordFile, "BULOU_IMAP_PASSWORD")
            .in(environment)
            .orElse(""),
        folder.isEmpty() ? "INBOX" : folder);
  }

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
        new SecretOption("--smtp-password-file", passwordFile, "BULOU_SMTP_PASSWORD")
            .in(environment));
  }
}
