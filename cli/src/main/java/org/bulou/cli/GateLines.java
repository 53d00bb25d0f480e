package org.bulou.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.evaluate.Coverage;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.explain.Wording;

/** Gates and conflicts. */
final class GateLines {
  private final Console console;
  private final Evaluation evaluation;

  GateLines(Console console, Evaluation evaluation) {
    this.console = console;
    this.evaluation = evaluation;
  }

  void print() {
    if (!evaluation.gates().isEmpty()) {
      console.heading("可否为之", "MAY WE");
      evaluation.gates().forEach(this::gate);
    }
    if (!evaluation.conflicts().isEmpty()) {
      console.heading("冲突（本程序不作取舍）", "CONFLICTS (Bulou does not resolve them)");
      evaluation.conflicts().forEach(this::conflict);
      console.paragraph(
          2,
          "",
          console.in(
              "由对该法负有法律职责的指定人员书面决定。",
              "A named person with the legal role for that law decides, in writing."));
    }
  }

  void gate(Gate gate) {
    String mark =
        switch (gate) {
          case Gate.Clear c -> "○";
          case Gate.Closed c -> "✗";
          case Gate.Undetermined u -> "?";
        };
    String practice =
        gate instanceof Gate.Undetermined u ? " — " + console.in(Wording.of(u.practice())) : "";
    console.paragraph(
        0, mark + " ", gate.action().id() + ": " + console.in(Wording.of(gate)) + practice);
    for (Verdict v : gate.verdicts()) {
      console.paragraph(
          4,
          "· ",
          console.in(v.norm().head().title())
              + " — "
              + console.in(v.norm().head().instrument().shortName())
              + " "
              + v.norm().head().cite().at()
              + " — "
              + console.in(Wording.of(v.standing()))
              + readings(v));
      if (v.standing() == Verdict.Standing.UNDECIDED && !v.reasons().isEmpty()) {
        console.paragraph(
            6,
            "",
            console.in("缺：", "for want of ")
                + String.join(
                    ", ", v.reasons().addresses().stream().map(a -> a.show()).limit(5).toList()));
      }
      v.unless()
          .forEach(
              n ->
                  console.paragraph(
                      6, "", console.in("除非 ", "unless ") + console.in(n.head().title())));
    }
    if (!gate.coverage().notCovered().isEmpty()) {
      console.paragraph(4, "∅ ", console.in("未覆盖：", "not covered: ") + holes(gate));
    }
  }

  /**
   * One entry per territory: the whole of it, or the number of instruments known to exist and not
   * encoded.
   */
  private String holes(Gate gate) {
    Map<String, List<Coverage.NotCovered>> byTerritory = new LinkedHashMap<>();
    gate.coverage()
        .notCovered()
        .forEach(h -> byTerritory.computeIfAbsent(h.territory(), k -> new ArrayList<>()).add(h));
    List<String> entries = new ArrayList<>();
    byTerritory.forEach(
        (territory, holes) -> {
          boolean whole =
              holes.stream().anyMatch(h -> h.what().length() <= 5 && !h.what().contains("."));
          entries.add(
              whole
                  ? territory + console.in("（全部）", " (all of its law)")
                  : territory
                      + console.in(
                          "（" + holes.size() + " 件法律）", " (" + holes.size() + " instruments)"));
        });
    return String.join(", ", entries);
  }

  private String readings(Verdict v) {
    if (v.standing() != Verdict.Standing.DISPUTED && v.standing() != Verdict.Standing.WARNS) {
      return "";
    }
    return console.in("；禁止于：", "; closes under ")
        + names(v.closing())
        + console.in("；不禁止于：", "; not under ")
        + names(v.clear());
  }

  private String names(List<String> readings) {
    return readings.isEmpty()
        ? "–"
        : String.join(
            ", ",
            readings.stream()
                .map(r -> r.isEmpty() ? console.in("当前组合", "the set followed") : r)
                .toList());
  }

  void conflict(Conflict c) {
    console.paragraph(
        0,
        "⚡ ",
        console.in(c.duty().norm().head().title())
            + " × "
            + console.in(c.prohibition().norm().head().title())
            + (c.disputed() ? console.in("（有分歧）", " (disputed)") : ""));
    console.paragraph(4, "", c.duty().id() + " × " + c.prohibition().norm().id());
    console.paragraph(4, "", console.in(Wording.of(c.kind())));
    if (!c.vanishesUnder().isEmpty()) {
      console.paragraph(
          4, "", console.in("在下列解读下消失：", "vanishes under ") + names(c.vanishesUnder()));
    }
  }
}
