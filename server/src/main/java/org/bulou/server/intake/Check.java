package org.bulou.server.intake;

import java.util.Map;
import java.util.TreeMap;
import org.bulou.server.organisation.Register;

/** What is wrong with a report's content; by field name the message key of what to do. */
public final class Check {
  private static final char REPLACEMENT = '\uFFFD';

  private Check() {}

  /** Nothing in the answer: it can be taken. */
  public static Map<String, String> problems(Content content, Register register) {
    Map<String, String> found = new TreeMap<>();
    for (Field field : Field.values()) {
      String text = content.get(field);
      if (text.length() > field.most()) {
        found.put(field.wire(), "intake.problem.too-long");
      } else if (unreadable(text)) {
        found.put(field.wire(), "intake.problem.encoding");
      } else if (!text.isEmpty() && !known(field, text)) {
        found.put(field.wire(), "intake.problem.choose");
      }
    }
    need(content, Field.SUMMARY, found);
    need(content, Field.REPRODUCE, found);
    product(content, register, found);
    return found;
  }

  private static void need(Content content, Field field, Map<String, String> found) {
    if (!content.has(field)) {
      found.putIfAbsent(field.wire(), "intake.problem.needed");
    }
  }

  private static void product(Content content, Register register, Map<String, String> found) {
    String chosen = content.get(Field.PRODUCT);
    boolean platform = register.profile().platformFiling().isPresent();
    if (chosen.equals(Field.OTHER) && platform) {
      need(content, Field.OTHER_PRODUCT, found);
    } else if (register.product(chosen).isEmpty()) {
      found.put(
          Field.PRODUCT.wire(), platform ? "intake.problem.product" : "intake.problem.product-own");
    }
  }

  private static boolean known(Field field, String text) {
    return switch (field.kind()) {
      case TICK -> text.equals("yes");
      case CHOICE -> field.choices().isEmpty() || field.choices().contains(text);
      case LINE, TEXT -> true;
    };
  }

  /** Bytes that were no UTF-8, half characters, and controls no keyboard makes. */
  public static boolean unreadable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == REPLACEMENT
          || Character.isSurrogate(c)
          || (Character.isISOControl(c) && c != '\n' && c != '\t')) {
        return true;
      }
    }
    return false;
  }
}
