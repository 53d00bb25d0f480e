package org.bulou.server.lawroom.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bulou.law.explain.OpenElement;
import org.bulou.law.source.Bilingual;

/**
 * Every place where the text of the law in use is open.
 *
 * @param jurisdiction the one asked for; empty: all
 * @param all how many there are in all
 * @param adopted for how many of them a reading is followed
 * @param lost decisions in no effect, because the law in force lacks what they are about
 */
public record ReadingsPage(
    String jurisdiction,
    List<LawListPage.Named> jurisdictions,
    List<Row> rows,
    int all,
    int adopted,
    List<Lost> lost) {

  /**
   * One of them.
   *
   * @param mayDecide is the reader a lawyer for it
   */
  public record Row(
      OpenElement element, Bilingual place, Optional<Said> followed, boolean mayDecide) {
    /** The element as a query parameter's value. */
    public String encoded() {
      return URLEncoder.encode(element.element(), StandardCharsets.UTF_8);
    }
  }

  /**
   * A decision that lost its reading.
   *
   * @param element where it was taken; {@code there} says whether the law still has the place
   */
  public record Lost(String element, boolean there, Said said) {
    /** The element as a query parameter's value. */
    public String encoded() {
      return URLEncoder.encode(element, StandardCharsets.UTF_8);
    }
  }

  /** Which reading is followed, by whose word, since when. */
  public record Said(String reading, String who, String since) {}
}
