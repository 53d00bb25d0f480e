package org.bulou.server.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bulou.law.evaluate.Coverage;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.explain.Wording;
import org.bulou.law.source.Bilingual;
import org.bulou.server.duties.GateView;
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
    List<GateView.Line> closing,
    List<GateView.Line> wanting,
    List<String> considered,
    List<Bilingual> notCovered) {

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

  private static List<GateView.Line> lines(Gate gate, boolean closing) {
    return gate.verdicts().stream()
        .filter(v -> v.standing() != Verdict.Standing.WARNS)
        .filter(v -> (v.standing() != Verdict.Standing.UNDECIDED) == closing)
        .map(GateView.Line::of)
        .toList();
  }
}
