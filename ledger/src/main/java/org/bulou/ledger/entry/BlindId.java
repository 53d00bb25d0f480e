package org.bulou.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bulou.ledger.refusal.Refusal;

/**
 * A name that says nothing: of an entry, or of an actor. 128 bits as 32 lower-case hex digits. Two
 * entries of one case cannot be linked by their ids; who holds the key of {@link #derive} can find
 * them again, and nobody can once it is erased.
 */
public record BlindId(String hex) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  public BlindId {
    if (!SHAPE.matcher(hex).matches()) {
      String shown = hex.length() > 40 ? hex.substring(0, 40) + "…" : hex;
      throw new Refusal(
          "id",
          "`" + shown + "` 应为 32 位小写十六进制",
          "`" + shown + "` should be 32 lower-case hex digits");
    }
  }

  /**
   * The id of the n-th thing under a name: the first 128 bits of HMAC-SHA-256(key, name ‖ 0x00 ‖
   * n).
   *
   * @param key at least 32 bytes, secret
   * @param name for instance the number of a case, or of a person
   */
  public static BlindId derive(byte[] key, String name, long n) {
    if (key.length < 32) {
      throw new IllegalArgumentException("a key of at least 32 bytes is needed");
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] out = mac.doFinal((name + "\0" + n).getBytes(StandardCharsets.UTF_8));
      return new BlindId(HexFormat.of().formatHex(out, 0, 16));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
