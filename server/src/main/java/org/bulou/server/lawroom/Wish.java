package org.bulou.server.lawroom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a finder may want to do, and the facts that matter for it. */
public enum Wish {
  PUBLISH_DETAILS("detail", "publicity", Way.PUBLIC),
  PUBLISH_POC("poc", "publicity", Way.PUBLIC),
  TELL_PROVIDER("detail", "voluntary-report", Way.NAMED),
  TELL_FOREIGN("detail", "voluntary-report", Way.NAMED),
  SELL("poc", "sale", Way.NAMED),
  CONTEST("poc", "publicity", Way.SHOWN),
  TEST_LIVE("", "voluntary-report", Way.TEST);

  private static final List<Asked> ABOUT =
      List.of(Asked.FROM, Asked.WHOSE, Asked.FIX, Asked.PUBLIC, Asked.TOLD, Asked.AGREEMENT);

  private final String level;
  private final String purpose;
  private final Way way;

  /** How it is done. */
  enum Way {
    /** To the public. */
    PUBLIC,
    /** To somebody named. */
    NAMED,
    /** Before an audience or an organiser. */
    SHOWN,
    /** On a system, telling nobody. */
    TEST
  }

  Wish(String level, String purpose, Way way) {
    this.level = level;
    this.purpose = purpose;
    this.way = way;
  }

  /** The level of content, as the vocabulary names it; empty when nothing is told. */
  String level() {
    return level;
  }

  /** The purpose, as the vocabulary names it. */
  String purpose() {
    return purpose;
  }

  Way way() {
    return way;
  }

  /** Its name in forms and messages. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Wish> of(String wire) {
    return Arrays.stream(values()).filter(w -> w.wire().equals(wire)).findFirst();
  }

  /** The facts asked for, in order. */
  public List<Asked> asks() {
    return switch (this) {
      case PUBLISH_DETAILS ->
          with(Asked.REMEDY, Asked.LIVE, Asked.EVENT, Asked.READERS, Asked.FAITH);
      case PUBLISH_POC ->
          with(Asked.REMEDY, Asked.LIVE, Asked.TOOL, Asked.EVENT, Asked.READERS, Asked.FAITH);
      case TELL_PROVIDER -> with(Asked.WHERE, Asked.READERS, Asked.FAITH);
      case TELL_FOREIGN -> with(Asked.WHERE, Asked.RECIPIENT, Asked.READERS, Asked.FAITH);
      case SELL -> with(Asked.WHERE, Asked.RECIPIENT, Asked.TOOL, Asked.READERS, Asked.FAITH);
      case CONTEST ->
          with(
              Asked.WHERE,
              Asked.AUDIENCE,
              Asked.REMEDY,
              Asked.LIVE,
              Asked.TOOL,
              Asked.EVENT,
              Asked.READERS,
              Asked.FAITH);
      case TEST_LIVE -> List.of(Asked.FROM, Asked.SYSTEM, Asked.LEAVE, Asked.INTRUDES, Asked.FAITH);
    };
  }

  private static List<Asked> with(Asked... more) {
    return java.util.stream.Stream.concat(ABOUT.stream(), Arrays.stream(more)).toList();
  }
}
