package org.bulou.server.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a report says: texts by field, as the finder wrote them. An absent field is an empty text.
 */
public final class Content {
  private final Map<Field, String> values;

  private Content(Map<Field, String> values) {
    this.values = values;
  }

  /** Takes each field's text from somewhere; line ends become {@code \n}, edges are trimmed. */
  public static Content of(Function<Field, String> source) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String text = tidy(field, source.apply(field));
      if (!text.isEmpty()) {
        values.put(field, text);
      }
    }
    return new Content(values);
  }

  private static String tidy(Field field, String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (field.kind() == Field.Kind.TEXT) {
      return lines;
    }
    return lines.replaceAll("\\s*\\n\\s*", " ");
  }

  public String get(Field field) {
    return values.getOrDefault(field, "");
  }

  public boolean has(Field field) {
    return values.containsKey(field);
  }

  /** Is a box ticked? */
  public boolean ticked(Field field) {
    return "yes".equals(get(field));
  }

  /** The same with one field changed. */
  public Content with(Field field, String text) {
    return of(f -> f == field ? text : get(f));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content content && content.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Never what it says: a log may show it. */
  @Override
  public String toString() {
    return "Content" + values.keySet();
  }
}
