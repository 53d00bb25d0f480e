package org.bulou.server.lawroom.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bulou.law.explain.OpenElement;
import org.bulou.law.source.Bilingual;

/**
 * One place where the text is open: its readings, what is followed, and everything that was
 * decided.
 *
 * @param followed the reading in effect now; empty: none
 * @param gone a reading was decided on that the law no longer has
 * @param history newest first
 * @param mayDecide is the reader a lawyer for it
 * @param mayDissent may the reader record another opinion
 * @param mayReadGrounds may the reader see counsel's grounds
 */
public record ElementPage(
    OpenElement element,
    Bilingual place,
    Bilingual jurisdiction,
    Optional<String> followed,
    boolean gone,
    List<Line> history,
    boolean mayDecide,
    boolean mayDissent,
    boolean mayReadGrounds,
    List<String> zones,
    Optional<String> problem) {

  /**
   * A decision.
   *
   * @param state {@code now}, {@code later} or {@code before}
   */
  public record Line(
      int number,
      Optional<String> reading,
      String who,
      String decided,
      String effective,
      String state,
      String grounds,
      boolean retroactive,
      boolean movesRunning,
      Optional<String> reason,
      List<Other> dissents) {}

  /** Another opinion. */
  public record Other(String who, String at, String words) {}

  /** The element as a query parameter's value. */
  public String encoded() {
    return URLEncoder.encode(element.element(), StandardCharsets.UTF_8);
  }
}
