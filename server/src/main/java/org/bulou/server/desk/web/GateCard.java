package org.bulou.server.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bulou.law.evaluate.Coverage;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.explain.Wording;
import org.bulou.law.source.Bilingual;
import org.bulou.server.duties.Wanting;
import org.bulou.server.organisation.Words;

/**
 * The answer for one action.
 *
 * @param state {@code clear}, {@code closed} or {@code undetermined}
 * @param closing prohibitions that close it, under all readings or some
 * @param wanting prohibitions that might, for want of a fact
 * @param practice what an undetermined gate means for this class of act
 * @param considered the instruments asked, with the day up to which each was checked
 * @param notCovered territories involved whose law nobody encoded
 */
public record GateCard(
    Bilingual title,
    String state,
    Bilingual answer,
    Optional<Bilingual> practice,
    List<Line> closing,
    List<Line> wanting,
    List<String> considered,
    List<Bilingual> notCovered) {

  /** What one prohibition says. */
  public record Line(
      Bilingual title,
      Bilingual instrument,
      String article,
      Bilingual standing,
      List<String> closing,
      List<String> clear,
      List<Bilingual> wanting,
      List<Bilingual> unless) {}

  static GateCard of(Bilingual title, Gate gate, Words words) {
    return new GateCard(
        title,
        gate.wire(),
        Wording.of(gate),
        gate instanceof Gate.Undetermined u
            ? Optional.of(Wording.of(u.practice()))
            : Optional.empty(),
        lines(gate, true),
        lines(gate, false),
        gate.coverage().considered(),
        List.copyOf(
                new TreeSet<>(
                    gate.coverage().notCovered().stream()
                        .map(Coverage.NotCovered::territory)
                        .toList()))
            .stream()
            .map(words::name)
            .toList());
  }

  private static List<Line> lines(Gate gate, boolean closing) {
    return gate.verdicts().stream()
        .filter(v -> v.standing() != Verdict.Standing.WARNS)
        .filter(v -> (v.standing() != Verdict.Standing.UNDECIDED) == closing)
        .map(GateCard::line)
        .toList();
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
        v.reasons().addresses().stream().map(Wanting::words).distinct().limit(6).toList(),
        v.unless().stream().map(n -> n.head().title()).toList());
  }
}
