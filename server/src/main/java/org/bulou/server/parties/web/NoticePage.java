package org.bulou.server.parties.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.duties.GateView;
import org.bulou.server.parties.Mail;
import org.bulou.server.parties.Notice;

/**
 * One notice.
 *
 * @param writer who wrote its words
 * @param checker who read them as a second person
 * @param duties the duties it could discharge, by name
 * @param offers to whom it could still go; asked for only where it may be sent
 * @param outcome what became of a sending, party by party
 * @param problem why nothing was done, as the end of a message key
 */
public record NoticePage(
    Matter matter,
    Notice notice,
    String writer,
    String checker,
    Map<String, Bilingual> levels,
    Map<String, Bilingual> duties,
    List<Offer> offers,
    List<Sent> sent,
    Rights rights,
    List<Outcome> outcome,
    Optional<String> problem) {

  /** What the reader may do. */
  public record Rights(boolean write, boolean check, boolean send) {}

  /** One party, and what the law says to sending it there now. */
  public record Offer(
      int party, String name, boolean linked, Optional<String> wanting, Optional<GateView> gate) {
    /** Can it be chosen at all? */
    public boolean open() {
      return wanting.isEmpty();
    }
  }

  /** One party that got it, and what shows it. */
  public record Sent(
      int party,
      String name,
      String at,
      String who,
      Notice.Sent sent,
      String provenAt,
      List<Mail.Fate> mails) {}

  /** What became of one party. */
  public record Outcome(String name, Optional<String> problem) {}

  public String path() {
    return matter.path() + "/notices/" + notice.number();
  }

  /** Can its words still change? */
  public boolean draft() {
    return sent.isEmpty();
  }
}
