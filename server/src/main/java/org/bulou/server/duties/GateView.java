package org.bulou.server.duties;

import java.util.List;
import java.util.Optional;
import org.bulou.law.evaluate.Coverage;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.explain.Wording;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;

/**
 * What the law says to an action now.
 *
 * @param answer {@code clear}, {@code closed} or {@code undetermined}
 * @param disputed closed only under readings of which none is adopted
 * @param practice what doubt means for this class of act
 * @param mayDecide may this person decide it
 * @param considered how many instruments were asked
 * @param notCovered what nobody encoded, as territory and subject
 */
public record GateView(
    String answer,
    Bilingual words,
    boolean disputed,
    Optional<Bilingual> practice,
    boolean mayDecide,
    List<Line> lines,
    int considered,
    List<Hole> notCovered) {

  /**
   * One prohibition.
   *
   * @param closing the readings under which it closes
   * @param clear the readings under which it does not
   * @param wanting the facts for want of which it is open
   */
  public record Line(
      Bilingual title,
      Bilingual instrument,
      String article,
      Bilingual standing,
      List<String> closing,
      List<String> clear,
      List<Bilingual> wanting,
      List<Bilingual> unless) {

    /** What one prohibition says. */
    public static Line of(Verdict v) {
      Norm.Head head = v.norm().head();
      return new Line(
          head.title(),
          head.instrument().shortName(),
          head.cite().at(),
          Wording.of(v.standing()),
          readings(v.closing()),
          readings(v.clear()),
          v.reasons().addresses().stream().map(Wanting::words).distinct().toList(),
          v.unless().stream().map(n -> n.head().title()).toList());
    }

    /** The picked set, which has no name, says nothing on the page. */
    private static List<String> readings(List<String> all) {
      return all.stream().filter(r -> !r.isEmpty()).toList();
    }
  }

  /** A law nobody encoded. */
  public record Hole(String territory, Bilingual subject) {}

  /** The view of a gate. */
  public static GateView of(Gate gate, boolean mayDecide) {
    return new GateView(
        gate.wire(),
        Wording.of(gate),
        gate instanceof Gate.Closed c && c.disputed(),
        gate instanceof Gate.Undetermined u
            ? Optional.of(Wording.of(u.practice()))
            : Optional.empty(),
        mayDecide,
        gate.verdicts().stream().map(Line::of).toList(),
        gate.coverage().considered().size(),
        gate.coverage().notCovered().stream().map(GateView::hole).toList());
  }

  private static Hole hole(Coverage.NotCovered n) {
    return new Hole(n.territory(), n.subject());
  }
}
