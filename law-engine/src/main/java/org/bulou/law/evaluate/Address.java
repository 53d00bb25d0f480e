package org.bulou.law.evaluate;

import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;

/**
 * Where an answer would go: (part, attribute), and for a set the member asked about.
 *
 * @param member a member of a set; {@link #ALL} for "are these all?"; empty for the whole value
 */
public record Address(String part, PartType type, Attribute attribute, String member) {
  public static final String ALL = "*";

  /**
   * The address as text, e.g. {@code awareness(sz, v1).at}, {@code r100.offered_in has CN}, {@code
   * case.windows all}.
   */
  public String show() {
    return show(part, attribute, member);
  }

  /** The same of an address in pieces. */
  public static String show(String part, Attribute attribute, String member) {
    String path = part + "." + attribute.name();
    return switch (member) {
      case "" -> path;
      case ALL -> path + " all";
      default -> path + " has " + member;
    };
  }
}
