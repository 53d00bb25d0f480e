package org.bulou.server.lawroom;

import java.util.List;
import java.util.Locale;

/**
 * A fact the public question asks for, with the answers one may choose from. Every one of them may
 * stay unanswered: what is not known stays unknown to the engine.
 */
public enum Asked {
  /** Where the person is; any territory of the vocabulary. */
  FROM,
  /** Whose product the flaw is in. */
  WHOSE("other", "own"),
  /** Has the provider released a fix? */
  FIX("yes", "no"),
  /** Are the same details public already? */
  PUBLIC("yes", "no"),
  /** What the provider and the ministries know. */
  TOLD("nobody", "provider", "evaluated"),
  /** An agreement on silence that still runs. */
  AGREEMENT("none", "cert-cc-45", "ninety-thirty", "zdi-120", "linux-distros"),
  /** Would a remedy stand beside it? */
  REMEDY("yes", "no"),
  /** Is it about somebody's network or system in use? */
  LIVE("yes", "no"),
  /** Was the program made for attack? */
  TOOL("yes", "no"),
  /** Does a major event held by the State go on? */
  EVENT("yes", "no"),
  /** In which territory the recipient is; any of the vocabulary. */
  WHERE,
  /** What the recipient is to the product. */
  RECIPIENT("provider", "authority", "other"),
  /** Who watches a demonstration. */
  AUDIENCE("public", "named"),
  /** Does anybody else read the channel? */
  READERS("no", "abroad"),
  /** What kind of system would be tested. */
  SYSTEM("cii", "telecom", "ordinary"),
  /** Has its operator allowed it? */
  LEAVE("yes", "no"),
  /** Would the test enter, disturb or take data? */
  INTRUDES("yes", "no"),
  /** No pressure, no exaggeration, no help to attackers, no other rule against it. */
  FAITH("yes", "no");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that cannot change
  private final List<String> choices;

  Asked(String... choices) {
    this.choices = List.of(choices);
  }

  /** Its name in forms and messages. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The answers; empty where a territory is chosen. */
  public List<String> choices() {
    return choices;
  }

  public boolean territory() {
    return choices.isEmpty();
  }
}
