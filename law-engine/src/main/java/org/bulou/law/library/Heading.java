package org.bulou.law.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulou.law.source.SourceTree;

/** What a law file says of itself in its first column, found without parsing the file. */
record Heading(
    String schema, Optional<String> id, Optional<String> instrument, Optional<String> pack) {
  private static final Pattern KEY = Pattern.compile("(schema|id|instrument|pack)[ \t]*:(.*)");
  private static final Pattern WORD = Pattern.compile("[ \t]+([A-Za-z0-9._/-]+)[ \t]*(#.*)?\r?");
  private static final String UNUSUAL = "\"'{[?<&*!%";

  /**
   * The heading of a file written plainly, {@code key: word} at the start of a line. Nothing when
   * it is written otherwise (quoted, in braces, over several lines): then only parsing tells.
   */
  static Optional<Heading> of(SourceTree.Source source) {
    String text = source.text();
    Map<String, String> found = new HashMap<>();
    for (int start = 0; start < text.length(); start = endOfLine(text, start) + 1) {
      char first = text.charAt(start);
      if (UNUSUAL.indexOf(first) >= 0) {
        return Optional.empty();
      }
      if (first == 's' || first == 'i' || first == 'p') { // few lines start so: patterns are slow
        Matcher key = KEY.matcher(text.substring(start, endOfLine(text, start)));
        if (key.matches() && !took(key, found)) {
          return Optional.empty();
        }
      }
    }
    return Optional.ofNullable(found.get("schema"))
        .map(
            schema ->
                new Heading(
                    schema,
                    Optional.ofNullable(found.get("id")),
                    Optional.ofNullable(found.get("instrument")),
                    Optional.ofNullable(found.get("pack"))));
  }

  /** Whether the line was a plain word under a key not met before. */
  private static boolean took(Matcher key, Map<String, String> found) {
    Matcher word = WORD.matcher(key.group(2));
    return word.matches() && found.put(key.group(1), word.group(1)) == null;
  }

  private static int endOfLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }
}
