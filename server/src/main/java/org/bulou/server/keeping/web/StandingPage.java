package org.bulou.server.keeping.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * The standing duties of the organisation.
 *
 * @param mayRecord may this reader record that one was done
 */
public record StandingPage(
    List<Table> tables, boolean mayRecord, List<String> zones, Optional<String> problem) {

  /** The duties of one case. */
  public record Table(String number, String title, List<Line> ours, List<Line> theirs) {}

  /**
   * One duty.
   *
   * @param next when it is due next, in the zone of its law
   * @param past does that lie before now
   * @param own our own date for doing it again, where we set one
   * @param ways the facts that show it, where it is not an act
   * @param act is it done by an act
   */
  public record Line(
      String duty,
      Bilingual title,
      Bilingual instrument,
      String article,
      Bilingual bearer,
      Bilingual state,
      Bilingual period,
      Optional<String> next,
      String distance,
      boolean past,
      Optional<Own> own,
      Bilingual wanted,
      Optional<String> last,
      Optional<Bilingual> question,
      List<Way> ways,
      boolean act,
      List<Shown> evidence) {}

  /** Our own date. */
  public record Own(String day, boolean past) {}

  /** A fact that shows a duty as kept. */
  public record Way(String path, Bilingual name) {}

  /**
   * Evidence.
   *
   * @param file its name; empty when there is only a note
   */
  public record Shown(
      String id, String at, String note, Optional<String> file, String sha256, String by) {}
}
