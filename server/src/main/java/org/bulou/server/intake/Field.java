package org.bulou.server.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a report can say, in the order of the form. The form, the programming interface and the
 * stored report use the same names.
 */
public enum Field {
  /** The id of a product of the register, or {@link #OTHER}. */
  PRODUCT(Kind.CHOICE, 40),
  /** A product that is not ours; only where we are filed as a platform. */
  OTHER_PRODUCT(Kind.LINE, 200),
  VERSION(Kind.LINE, 200),
  /** One sentence. */
  SUMMARY(Kind.LINE, 200),
  /** Where in the product: component, file, endpoint. */
  WHERE(Kind.TEXT, 4_000),
  /** What it is and how to reproduce it. */
  REPRODUCE(Kind.TEXT, 50_000),
  PROOF(Kind.TEXT, 50_000),
  HARM(Kind.TEXT, 4_000),
  /** Does anybody exploit it already? */
  EXPLOITED(Kind.CHOICE, 20, "yes", "no", "unknown"),
  EXPLOITED_HOW(Kind.TEXT, 4_000),
  /** Whom else he told. */
  TOLD(Kind.TEXT, 4_000),
  /** When he means to publish, in his words. */
  PUBLISH(Kind.LINE, 400),
  /** On whose device it was found. */
  FOUND_ON(Kind.CHOICE, 20, "own", "lab", "your-service", "others", "unsaid"),
  /** He asks for money: automatic replies stop. */
  MONEY(Kind.TICK, 5),
  MONEY_WHAT(Kind.TEXT, 2_000),
  /** He wants to be named when it is published. */
  CREDIT(Kind.TICK, 5),
  CREDIT_NAME(Kind.LINE, 200),
  /** We may pass on who he is to the maker of the component the flaw lies in. */
  PASS_UPSTREAM(Kind.TICK, 5),
  /** We may pass on who he is to an authority. */
  PASS_AUTHORITY(Kind.TICK, 5),
  CONTACT(Kind.LINE, 400);

  /** The value of {@link #PRODUCT} for a product that is not in the register. */
  public static final String OTHER = "other";

  /** How a field is asked. */
  public enum Kind {
    LINE,
    TEXT,
    CHOICE,
    TICK
  }

  private final Kind kind;
  private final int most;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> choices;

  Field(Kind kind, int most, String... choices) {
    this.kind = kind;
    this.most = most;
    this.choices = List.of(choices);
  }

  public Kind kind() {
    return kind;
  }

  /** The most UTF-16 units it may have. */
  public int most() {
    return most;
  }

  /** As much of a text as it may have, no character cut in two. */
  public String cut(String text) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /** The values of a choice; empty where the register gives them. */
  public List<String> choices() {
    return choices;
  }

  /** The name in forms and texts: {@code found-on}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in JSON: {@code foundOn}. */
  public String json() {
    StringBuilder name = new StringBuilder();
    for (String word : wire().split("-", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  /** The field of a name in JSON. */
  public static Optional<Field> ofJson(String name) {
    for (Field field : values()) {
      if (field.json().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
