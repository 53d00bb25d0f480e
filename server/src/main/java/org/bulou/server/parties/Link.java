package org.bulou.server.parties;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What opens a party's page: 256 random bits, so that no slow hash is needed. */
public final class Link {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private final String token;

  private Link(String token) {
    this.token = token;
  }

  static Link fresh() {
    return new Link(random());
  }

  /** A new unguessable text. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Reads what somebody opened or pasted: the token alone, or an address that ends with it. */
  public static Optional<Link> read(String typed) {
    String text = typed.strip();
    String last = text.substring(text.lastIndexOf('/') + 1);
    return FORM.matcher(last).matches() ? Optional.of(new Link(last)) : Optional.empty();
  }

  /** The secret itself, to be shown once. */
  public String token() {
    return token;
  }

  /** Nothing: a log may show it. */
  @Override
  public String toString() {
    return "Link";
  }
}
