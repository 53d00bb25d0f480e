package org.bulou.law.source;

/**
 * One text in Chinese and English.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Bilingual(String zh, String en) {

  /** The same words in both languages (names, identifiers). */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  /** The text in a language. */
  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
