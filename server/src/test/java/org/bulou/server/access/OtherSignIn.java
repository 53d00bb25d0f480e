package org.bulou.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A small OpenID provider on this machine, as honest or as bad as a test wants. */
final class OtherSignIn implements AutoCloseable {
  static final String CLIENT = "bulou";
  static final String SECRET = "a secret of 32 bytes at the least!";
  private final HttpServer server;
  private final InstantSource clock;
  private final Map<String, Said> codes = new ConcurrentHashMap<>();
  private ECKey key = fresh();
  private ECKey shown = key;

  /** How it signs what it says. */
  enum Signs {
    WELL,
    WITH_ANOTHER_KEY,
    NOT_AT_ALL,
    WITH_THE_CLIENT_SECRET
  }

  private record Said(Map<String, String> asked, Signs how, Consumer<JWTClaimsSet.Builder> bend) {}

  OtherSignIn(InstantSource clock) throws IOException {
    this.clock = clock;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/.well-known/openid-configuration", e -> answer(e, 200, metadata()));
    server.createContext("/keys", e -> answer(e, 200, new JWKSet(shown.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A new key; the old one is gone. */
  void rotate() {
    key = fresh();
    shown = key;
  }

  /**
   * Somebody signs in there.
   *
   * @param address where our page sent the browser
   * @param bend what to say otherwise than right
   * @return the query the browser comes back with
   */
  String signIn(String address, String subject, Signs how, Consumer<JWTClaimsSet.Builder> bend) {
    Map<String, String> asked = parse(URI.create(address).getRawQuery());
    if (!address.startsWith(issuer() + "/authorize?")
        || !"S256".equals(asked.get("code_challenge_method"))) {
      throw new AssertionError(address);
    }
    asked.put("subject", subject);
    String code = UUID.randomUUID().toString();
    codes.put(code, new Said(asked, how, bend));
    return "?code=" + code + "&state=" + asked.get("state");
  }

  private String metadata() {
    String i = issuer();
    return """
    {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token","jwks_uri":"%s/keys"}
    """
        .formatted(i, i, i, i);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Said said = codes.remove(form.getOrDefault("code", ""));
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (CLIENT + ":" + java.net.URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
    boolean good =
        said != null
            && ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && said.asked().get("redirect_uri").equals(form.get("redirect_uri"))
            && said.asked().get("code_challenge").equals(hash(form.get("code_verifier")));
    if (!good || said == null) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    answer(exchange, 200, "{\"id_token\":\"" + says(said) + "\",\"token_type\":\"Bearer\"}");
  }

  private String says(Said said) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(said.asked().get("subject"))
            .audience(said.asked().get("client_id"))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", said.asked().get("nonce"))
            .claim("email", "lin@house.example")
            .claim("roles", "admin");
    said.bend().accept(claims);
    try {
      return switch (said.how()) {
        case WELL -> signed(claims.build(), key);
        case WITH_ANOTHER_KEY ->
            signed(claims.build(), new ECKey.Builder(fresh()).keyID(key.getKeyID()).build());
        case NOT_AT_ALL -> new PlainJWT(claims.build()).serialize();
        case WITH_THE_CLIENT_SECRET -> {
          SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
          jwt.sign(new MACSigner(SECRET));
          yield jwt.serialize();
        }
      };
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String signed(JWTClaimsSet claims, ECKey with) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(with.getKeyID()).build(), claims);
    jwt.sign(new ECDSASigner(with));
    return jwt.serialize();
  }

  private static ECKey fresh() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String hash(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> parse(String query) {
    return Arrays.stream(query.split("&"))
        .map(p -> p.split("=", 2))
        .collect(
            Collectors.toMap(
                p -> p[0],
                p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8),
                (a, b) -> a,
                java.util.HashMap::new));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
