package org.bulou.server.access;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulou.server.platform.Settings.SignInElsewhere;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other sign-in over the network: where its doors are, its keys, and the exchange of a code.
 * Nothing of it is asked before somebody wants to sign in there.
 */
final class Issuer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final int MOST_BYTES = 256 * 1024;
  private static final String PLACE = "/.well-known/openid-configuration";
  private final SignInElsewhere settings;
  private Optional<HttpClient> client = Optional.empty();
  private Optional<Doors> doors = Optional.empty();
  private Optional<Keys> keys = Optional.empty();

  Issuer(SignInElsewhere settings) {
    this.settings = settings;
  }

  /** Where to go at the issuer, as it says itself. */
  record Doors(URI authorize, URI token, URI keys, Instant read) {}

  private record Keys(JWKSet set, Instant read) {}

  /** Where it is; read again every hour. */
  synchronized Doors doors(Instant now) throws IOException {
    if (doors.isEmpty() || doors.get().read().plus(KEPT).isBefore(now)) {
      String base = settings.issuer();
      JsonNode said =
          json(HttpRequest.newBuilder(URI.create(base.replaceAll("/+$", "") + PLACE)).build());
      if (!said.path("issuer").asString("").equals(base)) {
        throw new IOException("it calls itself otherwise");
      }
      doors =
          Optional.of(
              new Doors(
                  door(said, "authorization_endpoint"),
                  door(said, "token_endpoint"),
                  door(said, "jwks_uri"),
                  now));
    }
    return doors.get();
  }

  /**
   * Its keys.
   *
   * @param unknown a token names a key that is not among them: read anew, once a minute at most
   */
  synchronized JWKSet keys(Instant now, boolean unknown) throws IOException {
    Duration kept = unknown ? AGAIN : KEPT;
    if (keys.isEmpty() || !keys.get().read().plus(kept).isAfter(now)) {
      HttpRequest request = HttpRequest.newBuilder(doors(now).keys()).build();
      try {
        keys = Optional.of(new Keys(JWKSet.parse(json(request).toString()), now));
      } catch (ParseException e) {
        throw new IOException("no keys", e);
      }
    }
    return keys.get().set();
  }

  /** Gives the code back and gets the identity token for it. */
  String exchange(String code, String verifier, String redirect, Instant now) throws IOException {
    Map<String, String> form =
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "code_verifier", verifier,
            "redirect_uri", redirect,
            "client_id", settings.clientId());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(doors(now).token())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(query(form)));
    settings
        .secret()
        .ifPresent(
            secret ->
                request.header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(
                                (encoded(settings.clientId()) + ":" + encoded(secret))
                                    .getBytes(StandardCharsets.UTF_8))));
    String token = json(request.build()).path("id_token").asString("");
    if (token.isEmpty()) {
      throw new IOException("no identity token");
    }
    return token;
  }

  static String query(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** An address it names: as safe as its own. */
  private URI door(JsonNode said, String name) throws IOException {
    try {
      URI door = URI.create(said.path(name).asString(""));
      if (door.getHost() != null
          && ("https".equals(door.getScheme()) || settings.issuer().startsWith("http:"))) {
        return door;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(name, e);
    }
    throw new IOException(name);
  }

  private JsonNode json(HttpRequest request) throws IOException {
    HttpClient by =
        client.orElseGet(
            () ->
                HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build());
    client = Optional.of(by);
    HttpRequest timed =
        HttpRequest.newBuilder(request, (name, value) -> true)
            .header("Accept", "application/json")
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<InputStream> answer = by.send(timed, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] read = body.readNBytes(MOST_BYTES);
        if (answer.statusCode() != 200) {
          throw new IOException("status " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(read);
      }
    } catch (JacksonException e) {
      throw new IOException("no JSON", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
