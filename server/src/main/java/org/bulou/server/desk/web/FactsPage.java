package org.bulou.server.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.desk.web.QuestionCard.Choice;

/**
 * What is on record of a case, part by part, whatever the case is about.
 *
 * @param version the newest version, which every form sends back
 * @param usual kinds of parts that cases about this are made of
 * @param others all other kinds
 * @param between kinds that stand between two parts, such as who became aware of what
 * @param part the part looked at
 */
public record FactsPage(
    String number,
    String title,
    int version,
    boolean mayWork,
    List<Group> groups,
    List<Choice> usual,
    List<Choice> others,
    List<Between> between,
    Optional<Opened> part,
    Optional<String> problem) {

  /** The parts of one kind. */
  public record Group(Bilingual kind, List<Line> parts) {}

  /**
   * A part.
   *
   * @param told how many of its attributes something is on record for
   */
  public record Line(String id, Bilingual name, int told) {
    /** For an address. */
    public String encoded() {
      return encode(id);
    }
  }

  /** A kind whose parts are named by others, with what can stand in each place. */
  public record Between(String type, Bilingual kind, List<Choice> first, List<Choice> second) {}

  /**
   * A part with what is on record of it.
   *
   * @param silent what nothing is on record of
   * @param form where the attribute chosen is recorded
   */
  public record Opened(
      String id,
      Bilingual kind,
      Bilingual name,
      List<Said> said,
      List<Choice> silent,
      Optional<QuestionCard> form) {
    /** For an address. */
    public String encoded() {
      return encode(id);
    }
  }

  /**
   * What is on record of an attribute.
   *
   * @param by who told it; empty where only claims are on record
   * @param claims what somebody says and nobody adopted
   */
  public record Said(
      String attribute,
      Bilingual name,
      Bilingual value,
      Optional<Source> by,
      List<String> claims) {}

  /** Who told something, and when. */
  public record Source(int version, String who, When at) {}

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
