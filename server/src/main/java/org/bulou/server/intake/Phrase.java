package org.bulou.server.intake;

import java.util.Locale;
import java.util.Optional;

/**
 * The pass-phrase of a mailbox: 24 characters of Crockford's base 32. The first eight (40 bits)
 * find the mailbox, the other sixteen (80 bits) open it.
 */
public final class Phrase {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LOOKUP = 8;
  private static final int LENGTH = 24;
  private static final int GROUP = 4;
  private static final int BITS = 5;
  private final String characters;

  private Phrase(String characters) {
    this.characters = characters;
  }

  /** From random bytes, at least fifteen. */
  static Phrase of(byte[] random) {
    StringBuilder text = new StringBuilder();
    long bits = 0;
    int held = 0;
    for (byte b : random) {
      bits = (bits << 8) | (b & 0xFF);
      held += 8;
      while (held >= BITS && text.length() < LENGTH) {
        held -= BITS;
        text.append(ALPHABET.charAt((int) (bits >> held) & 31));
      }
    }
    if (text.length() < LENGTH) {
      throw new IllegalArgumentException("too few random bytes");
    }
    return new Phrase(text.toString());
  }

  /** Reads what somebody typed: case, blanks and hyphens do not matter, nor 0/O and 1/I/L. */
  public static Optional<Phrase> read(String typed) {
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean fits =
        plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return fits ? Optional.of(new Phrase(plain)) : Optional.empty();
  }

  /** What finds the mailbox; not secret by itself. */
  String lookup() {
    return characters.substring(0, LOOKUP);
  }

  /** What opens it. */
  String secret() {
    return characters.substring(LOOKUP);
  }

  /** In groups of four, to be written down. */
  public String shown() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i += GROUP) {
      text.append(i == 0 ? "" : "-").append(characters, i, i + GROUP);
    }
    return text.toString();
  }

  /** Nothing: a log may show it. */
  @Override
  public String toString() {
    return "Phrase";
  }
}
