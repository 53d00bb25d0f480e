package org.bulou.law.interview;

import java.util.List;

/** What somebody answers. */
public sealed interface Reply {
  /** Yes or no: a true/false fact, or whether a set has the member asked about. */
  record YesNo(boolean is) implements Reply {}

  /** A value of the attribute's domain. */
  record Choice(String value) implements Reply {}

  /**
   * Members of a set of named values.
   *
   * @param all whether every other value does not belong
   */
  record Members(List<String> values, boolean all) implements Reply {}

  /** A whole number. */
  record Number(long is) implements Reply {}

  /** Words. */
  record Words(String is) implements Reply {}

  /**
   * A time as a case file writes it: an instant with its zone, {@code {day: …, zone: …}} or {@code
   * {month: …, zone: …}}.
   */
  record Moment(String written) implements Reply {}

  /** The event has not happened as of the instant of the answer. */
  record NotYet() implements Reply {}

  /**
   * Members of a list, or the part a fact refers to.
   *
   * @param parts those to add; a part known already is named again by its id
   * @param all whether these, with those named before, are all
   */
  record Parts(List<Part> parts, boolean all) implements Reply {}

  /**
   * A part.
   *
   * @param id letters, digits, {@code _} and {@code -}
   * @param name what people call it; empty for none
   */
  record Part(String id, String name) {}

  /** Asked, and nobody knows. */
  record NobodyKnows() implements Reply {}
}
