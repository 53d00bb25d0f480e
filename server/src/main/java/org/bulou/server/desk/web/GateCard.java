package org.bulou.server.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bulou.law.evaluate.Address;
import org.bulou.law.evaluate.Coverage;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.explain.Wording;
import org.bulou.law.source.Bilingual;

/**
 * The answer for one action.
 *
 * @param state {@code clear}, {@code closed} or {@code undetermined}
 * @param practice what an undetermined gate means for this class of act
 * @param considered the instruments asked, with the day up to which each was checked
 * @param notCovered territories involved whose law nobody encoded
 */
public record GateCard(
    Bilingual title,
    String state,
    Bilingual answer,
    Optional<Bilingual> practice,
    List<Line> lines,
    List<String> considered,
    List<String> notCovered) {

  /** What one prohibition says. */
  public record Line(
      Bilingual title,
      Bilingual instrument,
      String article,
      Bilingual standing,
      List<String> closing,
      List<String> clear,
      List<String> wanting,
      List<Bilingual> unless) {}

  static GateCard of(Bilingual title, Gate gate) {
    return new GateCard(
        title,
        gate.wire(),
        Wording.of(gate),
        gate instanceof Gate.Undetermined u
            ? Optional.of(Wording.of(u.practice()))
            : Optional.empty(),
        gate.verdicts().stream().map(GateCard::line).toList(),
        gate.coverage().considered(),
        List.copyOf(
            new TreeSet<>(
                gate.coverage().notCovered().stream()
                    .map(Coverage.NotCovered::territory)
                    .toList())));
  }

  private static Line line(Verdict v) {
    var head = v.norm().head();
    return new Line(
        head.title(),
        head.instrument().shortName(),
        head.cite().at(),
        Wording.of(v.standing()),
        v.closing().stream().filter(r -> !r.isEmpty()).toList(),
        v.clear().stream().filter(r -> !r.isEmpty()).toList(),
        v.reasons().addresses().stream().map(Address::show).limit(6).toList(),
        v.unless().stream().map(n -> n.head().title()).toList());
  }
}
