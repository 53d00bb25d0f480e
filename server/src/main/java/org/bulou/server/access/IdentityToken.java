package org.bulou.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.platform.Settings.SignInElsewhere;

/**
 * What the other sign-in says of somebody, checked as OpenID Connect Core 3.1.3.7 asks: signed with
 * a key of the issuer (never with a shared secret, never unsigned), for us, for this attempt, now.
 *
 * @param twoFactors does it say that a second factor was used, in a way the settings count
 */
record IdentityToken(String subject, boolean twoFactors) {
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int LONGEST_SUBJECT = 255;
  private static final Set<JWSAlgorithm> SIGNED =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  /** What came of checking. */
  sealed interface Checked {
    /** It holds. */
    record Good(IdentityToken token) implements Checked {}

    /** It does not: {@code signature}, {@code claims} or {@code time}. */
    record Bad(String why) implements Checked {}
  }

  static Checked check(
      String text, SignInElsewhere settings, Issuer issuer, String nonce, Instant now)
      throws IOException {
    try {
      SignedJWT jwt = SignedJWT.parse(text); // refuses the unsigned kind
      JWTClaimsSet claims = signed(jwt, issuer, now);
      if (!isForUs(claims, settings, nonce)) {
        return new Checked.Bad("claims");
      }
      return isNow(claims, now)
          ? new Checked.Good(new IdentityToken(claims.getSubject(), counts(claims, settings)))
          : new Checked.Bad("time");
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return new Checked.Bad("signature");
    }
  }

  private static JWTClaimsSet signed(SignedJWT jwt, Issuer issuer, Instant now)
      throws IOException, BadJOSEException, JOSEException {
    if (!SIGNED.contains(jwt.getHeader().getAlgorithm())) {
      throw new JOSEException("algorithm");
    }
    JWKSet keys = issuer.keys(now, false);
    JWKMatcher wanted = Objects.requireNonNull(JWKMatcher.forJWSHeader(jwt.getHeader()));
    if (new JWKSelector(wanted).select(keys).isEmpty()) {
      keys = issuer.keys(now, true); // rotated since
    }
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(SIGNED, new ImmutableJWKSet<>(keys)));
    processor.setJWTClaimsSetVerifier((claims, context) -> {}); // with our clock, below
    return processor.process(jwt, null);
  }

  private static boolean isForUs(JWTClaimsSet claims, SignInElsewhere settings, String nonce)
      throws ParseException {
    List<String> audience = claims.getAudience();
    String party = claims.getStringClaim("azp");
    String subject = claims.getSubject();
    return settings.issuer().equals(claims.getIssuer())
        && audience.contains(settings.clientId())
        && (party == null ? audience.size() == 1 : party.equals(settings.clientId()))
        && nonce.equals(claims.getStringClaim("nonce"))
        && subject != null
        && !subject.isBlank()
        && subject.length() <= LONGEST_SUBJECT;
  }

  private static boolean isNow(JWTClaimsSet claims, Instant now) {
    Date end = claims.getExpirationTime();
    Date made = claims.getIssueTime();
    return end != null
        && made != null
        && now.isBefore(end.toInstant().plus(SKEW))
        && !made.toInstant().isAfter(now.plus(SKEW));
  }

  private static boolean counts(JWTClaimsSet claims, SignInElsewhere settings)
      throws ParseException {
    String acr = claims.getStringClaim("acr");
    List<String> amr = Optional.ofNullable(claims.getStringListClaim("amr")).orElse(List.of());
    return (acr != null && settings.acr().contains(acr))
        || amr.stream().anyMatch(settings.amr()::contains);
  }
}
