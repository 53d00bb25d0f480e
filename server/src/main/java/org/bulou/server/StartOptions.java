package org.bulou.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Language;
import org.bulou.server.platform.Settings;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.platform.StartFailure.Kind;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code serve} and {@code demo}. */
final class StartOptions {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The data folder: database, keys, logs (default: ./data).")
  private Path data = Path.of("data");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port of the pages (default: 8080; 0 takes any free one).")
  private int port = 8080;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (default: 127.0.0.1, this machine only).")
  private String bind = "127.0.0.1";

  @Option(
      names = "--management-port",
      paramLabel = "N",
      defaultValue = "-1",
      description = "Health and metrics on this port, on loopback (default: none).")
  private int managementPort = -1;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "How people reach the pages, when a proxy with HTTPS stands in front.")
  private Optional<URI> publicUrl = Optional.empty();

  @Option(
      names = "--db",
      paramLabel = "JDBC-URL",
      description = {
        "Use this PostgreSQL server (18 or newer) and start none: jdbc:postgresql://host/database.",
        "User and password come from BULOU_DB_USER and BULOU_DB_PASSWORD, or --db-password-file."
      })
  private Optional<String> db = Optional.empty();

  @Option(names = "--db-password-file", paramLabel = "FILE", description = "Holds the password.")
  private Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      description = {
        "Switch on a pack of law that is off by default; may be repeated.",
        "bulou law list shows which pack an instrument is in."
      })
  private List<String> packs = List.of();

  @Mixin private final MailOptions mail = new MailOptions();
  @Mixin private final OidcOptions oidc = new OidcOptions();

  /** The settings that these options, this environment and this language make. */
  Settings settings(boolean demo, Language language, Map<String, String> environment) {
    if (port < 0 || port > 65535 || managementPort > 65535) {
      throw new StartFailure(
          Kind.USAGE, "端口必须在 0 和 65535 之间", "a port must be between 0 and 65535");
    }
    publicUrl.ifPresent(StartOptions::refuseOddUrl);
    if (demo && !LOOPBACK.contains(bind)) {
      throw new StartFailure(
          Kind.USAGE,
          "演示环境无需密码即可进入，只能在本机使用：不能与 --bind " + bind + " 同用",
          "a demonstration lets people in without a password and stays on this machine: no --bind "
              + bind);
    }
    Optional<Settings.MailServer> takesMail = mail.server(environment);
    if (demo && takesMail.isPresent()) {
      throw new StartFailure(
          Kind.USAGE, "演示环境不发任何邮件：不能与 --smtp 同用", "a demonstration mails nothing: no --smtp");
    }
    Optional<Settings.SignInElsewhere> elsewhere = oidc.elsewhere(environment);
    if (demo && elsewhere.isPresent()) {
      throw new StartFailure(
          Kind.USAGE,
          "演示环境只有示例人员：不能与 --oidc-issuer 同用",
          "a demonstration has sample people only: no --oidc-issuer");
    }
    return new Settings(
        data,
        bind,
        port,
        managementPort,
        publicUrl,
        db.map(url -> other(url, environment)),
        Set.copyOf(packs),
        takesMail,
        elsewhere,
        mail.replies(environment),
        demo,
        language);
  }

  private static void refuseOddUrl(URI url) {
    boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    if (!web || url.getHost() == null || url.getQuery() != null) {
      throw new StartFailure(
          Kind.USAGE,
          "--public-url 应形如 `https://bulou.example`，而不是 `" + url + "`",
          "--public-url must look like `https://bulou.example`, not `" + url + "`");
    }
  }

  private Settings.OtherDatabase other(String url, Map<String, String> environment) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartFailure(
          Kind.USAGE,
          "--db 应形如 `jdbc:postgresql://主机/数据库`",
          "--db must look like `jdbc:postgresql://host/database`");
    }
    Optional<String> password =
        new SecretOption("--db-password-file", passwordFile, "BULOU_DB_PASSWORD").in(environment);
    return new Settings.OtherDatabase(
        url, Optional.ofNullable(environment.get("BULOU_DB_USER")), password);
  }
}
