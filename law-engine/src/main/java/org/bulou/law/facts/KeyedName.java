package org.bulou.law.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A name with others in brackets, such as {@code awareness(sz, exploitation(v1))}, taken apart.
 *
 * @param head what stands before the brackets; the whole name when it has none
 * @param keys what stands between its commas, inner brackets whole
 */
public record KeyedName(String head, List<String> keys) {

  public KeyedName {
    keys = List.copyOf(keys);
  }

  /** Takes a name apart; it need not be the name of anything. */
  public static KeyedName of(String text) {
    int open = text.indexOf('(');
    return open < 0 || !text.endsWith(")")
        ? new KeyedName(text, List.of())
        : new KeyedName(
            text.substring(0, open), split(text.substring(open + 1, text.length() - 1)));
  }

  private static List<String> split(String inner) {
    List<String> keys = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        keys.add(inner.substring(from, i).strip());
        from = i + 1;
      }
    }
    keys.add(inner.substring(from).strip());
    return keys;
  }
}
