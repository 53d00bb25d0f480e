package org.bulou.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.platform.Settings.SignInElsewhere;
import org.bulou.server.platform.StartFailure;
import org.bulou.server.platform.StartFailure.Kind;
import picocli.CommandLine.Option;

/** The options that name another sign-in (OpenID Connect) beside the local accounts. */
final class OidcOptions {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description = {
        "Let people sign in here too (OpenID Connect): https://login.example. Accounts stay ours; each",
        "person links his own. The client's secret comes from BULOU_OIDC_SECRET or --oidc-secret-file."
      })
  private Optional<URI> issuer = Optional.empty();

  @Option(names = "--oidc-client", paramLabel = "ID", description = "Our name at that sign-in.")
  private Optional<String> client = Optional.empty();

  @Option(names = "--oidc-secret-file", paramLabel = "FILE", description = "Holds the secret.")
  private Optional<Path> secretFile = Optional.empty();

  @Option(
      names = "--oidc-acr",
      paramLabel = "VALUE",
      description = {
        "What that sign-in says (acr) when a second factor was used there; may be repeated. Without it",
        "and --oidc-amr our own second factor is asked for."
      })
  private List<String> acr = List.of();

  @Option(
      names = "--oidc-amr",
      paramLabel = "VALUE",
      description = "The same for amr, such as mfa.")
  private List<String> amr = List.of();

  /** The other sign-in, if one was named. */
  Optional<SignInElsewhere> elsewhere(Map<String, String> environment) {
    return issuer.map(url -> elsewhere(url, environment));
  }

  private SignInElsewhere elsewhere(URI url, Map<String, String> environment) {
    String host = Objects.requireNonNullElse(url.getHost(), "");
    boolean near = "http".equals(url.getScheme()) && LOOPBACK.contains(host);
    if (host.isEmpty() || !("https".equals(url.getScheme()) || near)) {
      throw new StartFailure(
          Kind.USAGE,
          "--oidc-issuer 应形如 `https://login.example`，而不是 `" + url + "`",
          "--oidc-issuer must look like `https://login.example`, not `" + url + "`");
    }
    String name =
        client.orElseThrow(
            () ->
                new StartFailure(
                    Kind.USAGE,
                    "使用 --oidc-issuer 时须以 --oidc-client 指定客户端标识",
                    "--oidc-issuer needs the client's name there: --oidc-client"));
    return new SignInElsewhere(
        url.toString(),
        name,
        new SecretOption("--oidc-secret-file", secretFile, "BULOU_OIDC_SECRET").in(environment),
        Set.copyOf(acr),
        Set.copyOf(amr));
  }
}
