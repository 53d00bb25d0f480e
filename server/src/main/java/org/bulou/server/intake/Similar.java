package org.bulou.server.intake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much two reports look alike, by the words they share: words of letters and digits, and pairs
 * of neighbouring characters where a script writes no blanks. A hint for the analyst, nothing more.
 */
final class Similar {
  private static final Pattern WORD =
      Pattern.compile("[\\p{IsHan}]+|[\\p{L}\\p{N}_&&[^\\p{IsHan}]]{3,}");
  private static final int MOST_CHARACTERS = 20_000;
  private final Set<String> words;

  private Similar(Set<String> words) {
    this.words = words;
  }

  static Similar of(Content content) {
    String text =
        String.join(
            " ",
            content.get(Field.SUMMARY),
            content.get(Field.WHERE),
            content.get(Field.REPRODUCE),
            content.get(Field.VERSION));
    String cut = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    Set<String> words = new HashSet<>();
    Matcher m = WORD.matcher(cut.toLowerCase(Locale.ROOT));
    while (m.find()) {
      add(m.group(), words);
    }
    return new Similar(words);
  }

  private static void add(String word, Set<String> to) {
    boolean han = Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    if (!han || word.length() < 3) {
      to.add(word);
      return;
    }
    for (int i = 0; i + 2 <= word.length(); i++) {
      to.add(word.substring(i, i + 2));
    }
  }

  /** Shared words over the words of the shorter one, from 0 to 1. */
  double to(Similar other) {
    int fewer = Math.min(words.size(), other.words.size());
    if (fewer == 0) {
      return 0;
    }
    long shared = words.stream().filter(other.words::contains).count();
    return (double) shared / fewer;
  }
}
