package org.bulou.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Language;
import org.bulou.server.platform.Settings.SignInElsewhere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Which other sign-in the options name, and what is refused before anything is started. */
class OidcOptionsTest {
  @Test
  void shouldNameAnotherSignInAndSayNoSecret() {
    StartOptions options = new StartOptions();
    String url = "https://login.example/realms/house";
    new CommandLine(options)
        .parseArgs("--oidc-issuer", url, "--oidc-client", "bulou", "--oidc-amr", "mfa");
    SignInElsewhere found =
        options
            .settings(false, Language.EN, Map.of("BULOU_OIDC_SECRET", "s"))
            .elsewhere()
            .orElseThrow();
    assertEquals(
        new SignInElsewhere(url, "bulou", Optional.of("s"), Set.of(), Set.of("mfa")), found);
    assertEquals("SignInElsewhere[" + url + "]", found.toString());
    assertTrue(new StartOptions().settings(false, Language.EN, Map.of()).elsewhere().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "serve, http://login.example, --oidc-client=b, must look like",
    "serve, ftp://localhost, --oidc-client=b, must look like",
    "serve, http:login.example, --oidc-client=b, must look like",
    "serve, https://login.example, --oidc-amr=mfa, needs the client's name",
    "demo, https://login.example, --oidc-client=b, a demonstration has sample people only"
  })
  void shouldSayWhatIsWrong(String command, String url, String more, String said) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(err, true, StandardCharsets.UTF_8);
    List<String> line = List.of(command, "--lang", "en", "--oidc-issuer", url, more);
    int code = new Commands(out, out, Map.of()).run(line.toArray(String[]::new));
    assertEquals(2, code);
    assertTrue(err.toString(StandardCharsets.UTF_8).contains(said), err::toString);
  }
}
