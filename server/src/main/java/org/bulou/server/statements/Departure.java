package org.bulou.server.statements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a statement left what was cleared. */
public enum Departure {
  /** It speaks for all of us and rests on no lines. */
  NO_LINES,
  /** The lines were not cleared when it was said, or no longer. */
  NOT_IN_FORCE,
  /** It goes further than the lines' content level. */
  LEVEL,
  /** Said to the public on lines for somebody named. */
  AUDIENCE,
  /** A text in the lines' language that is not their text. */
  WORDS,
  /** Who spoke is no spokesperson of the case. */
  SPEAKER,
  /** Whoever recorded it says so. */
  BEYOND;

  /** The name in the database and of texts. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Departure of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * Compares what was said with what was cleared.
   *
   * @param levels the content levels, the least first
   */
  static List<Departure> of(
      Said said, Optional<Lines> lines, List<Spokesperson> spokespeople, List<String> levels) {
    List<Departure> found = new ArrayList<>();
    Instant at = said.when().at();
    if (lines.isEmpty() && (said.kind().speaksForAll() || said.audience().open())) {
      found.add(NO_LINES);
    }
    lines.ifPresent(l -> compare(said, l, at, levels, found));
    if (said.kind().speaksForAll()
        && spokespeople.stream().noneMatch(s -> s.speaks(said.speaker(), said.entity(), at))) {
      found.add(SPEAKER);
    }
    if (!said.beyond().isBlank()) {
      found.add(BEYOND);
    }
    return found;
  }

  private static void compare(
      Said said, Lines lines, Instant at, List<String> levels, List<Departure> found) {
    if (!lines.inForce(at)) {
      found.add(NOT_IN_FORCE);
    }
    if (levels.indexOf(said.audience().level()) > levels.indexOf(lines.level())) {
      found.add(LEVEL);
    }
    if (said.audience().open() && !lines.open()) {
      found.add(AUDIENCE);
    }
    if (!said.note()
        && said.language().equals(lines.language())
        && !plain(said.words()).equals(plain(lines.words()))) {
      found.add(WORDS);
    }
  }

  private static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
