package org.bulou.ledger.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one spelling of a JSON value (RFC 8785): no blanks, names sorted by UTF-16 code units, the
 * fewest escapes, numbers as ECMAScript writes them, UTF-8.
 */
public final class CanonicalJson {
  private static final String HEX = "0123456789abcdef";

  private CanonicalJson() {}

  /** The canonical bytes. */
  public static byte[] bytes(Json value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** The canonical text. */
  public static String text(Json value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Json.Obj object -> object(object, out);
      case Json.Arr array -> {
        char before = '[';
        for (Json item : array.items()) {
          out.append(before);
          write(item, out);
          before = ',';
        }
        out.append(array.items().isEmpty() ? "[]" : "]");
      }
      case Json.Str string -> quote(string.value(), out);
      case Json.Num number -> out.append(EcmaNumber.text(number.value()));
      case Json.Bool bool -> out.append(bool.value());
      case Json.Nil nil -> out.append("null");
    }
  }

  private static void object(Json.Obj object, StringBuilder out) {
    // String compares by UTF-16 code units, which is the order RFC 8785 asks for.
    Map<String, Json> sorted = new TreeMap<>(object.members());
    char before = '{';
    for (Map.Entry<String, Json> member : sorted.entrySet()) {
      out.append(before);
      quote(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      before = ',';
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
