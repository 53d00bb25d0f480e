package org.bulou.server.lawroom;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bulou.law.evaluate.Address;
import org.jspecify.annotations.Nullable;

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

  /** The question that answers for a fact the engine wants; empty when none of ours does. */
  public static Optional<Asked> about(Address fact) {
    String attribute = fact.attribute().name();
    return Optional.ofNullable(
        switch (fact.type().name()) {
          case "entity" -> attribute.equals("established_in") ? FROM : agreement(attribute);
          case "adoption", "embargo" -> AGREEMENT;
          case "capacity" -> WHOSE;
          case "measure" -> FIX;
          case "publicity" -> PUBLIC;
          case "early_release", "disclosure" -> TOLD;
          case "window" -> EVENT;
          case "operated_system" -> SYSTEM;
          case "probing" -> LEAVE;
          case "case" -> attribute.equals("windows") ? EVENT : agreement(attribute);
          case "party" -> attribute.equals("territory") ? WHERE : RECIPIENT;
          case "channel" -> READERS;
          case "item" -> ofItem(attribute);
          case "action" -> ofAction(attribute);
          default -> null;
        });
  }

  private static @Nullable Asked agreement(String attribute) {
    return attribute.equals("adoptions") || attribute.equals("embargoes") ? AGREEMENT : null;
  }

  private static @Nullable Asked ofItem(String attribute) {
    return switch (attribute) {
      case "with_remedy" -> REMEDY;
      case "live_system" -> LIVE;
      case "attack_tool" -> TOOL;
      case "exaggerates" -> FAITH;
      default -> null;
    };
  }

  private static @Nullable Asked ofAction(String attribute) {
    return switch (attribute) {
      case "territory", "origin" -> FROM;
      case "channel" -> READERS;
      case "audience" -> AUDIENCE;
      case "endangers_network" -> INTRUDES;
      case "meets_principles",
          "hype_or_fraud",
          "helps_exploiter",
          "knows_exploitation",
          "collects",
          "unlawful_dealing" ->
          FAITH;
      default -> null;
    };
  }
}
