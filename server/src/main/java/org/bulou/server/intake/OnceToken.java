package org.bulou.server.intake;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bulou.server.platform.MasterKey;
import org.springframework.stereotype.Component;

/**
 * Marks one form shown to one reader, so that sending it twice makes one report. We make it
 * ourselves: of a mark two strangers chose alike, the second would be shown the first one's
 * pass-phrase.
 */
@Component
public final class OnceToken {
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private final MasterKey key;

  OnceToken(MasterKey key) {
    this.key = key;
  }

  /** A new mark. */
  public String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String text = BASE64.encodeToString(bytes);
    return text + "." + sign(text);
  }

  /** The mark when it is one of ours. */
  public Optional<String> check(String sent) {
    int dot = sent.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    byte[] expected =
        sign(sent.substring(0, dot)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] found = sent.substring(dot + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, found) ? Optional.of(sent) : Optional.empty();
  }

  private String sign(String text) {
    return BASE64.encodeToString(key.hash("intake-form", text));
  }
}
