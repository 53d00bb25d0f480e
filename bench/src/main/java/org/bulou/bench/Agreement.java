package org.bulou.bench;

import java.util.ArrayList;
import java.util.List;
import org.bulou.bench.matter.Matter;
import org.bulou.bench.peer.CelConditions;
import org.bulou.bench.peer.Condition;
import org.bulou.bench.peer.DmnConditions;
import org.bulou.bench.peer.DroolsConditions;
import org.bulou.law.evaluate.ConditionProbe;

/**
 * Proves that all engines give the same truth on every condition and matter. Wrong answers are not
 * measured.
 */
public final class Agreement {
  private final List<String> differences = new ArrayList<>();
  private final int[][] counts = new int[Condition.values().length][3];
  private int undecided;
  private int dmnDecidedTooMuch;

  private Agreement() {}

  /**
   * Compares everything.
   *
   * @throws IllegalStateException when two engines differ, or a condition is never true or never
   *     false
   */
  public static Agreement check(Subjects subjects, DroolsConditions drools) {
    Agreement a = new Agreement();
    for (int m = 0; m < subjects.matters().size(); m++) {
      a.matter(subjects, drools, m);
    }
    a.verdict();
    return a;
  }

  private void matter(Subjects s, DroolsConditions drools, int m) {
    Matter matter = s.matters().get(m);
    int[] fired = {
      drools.stateless(matter), drools.pooled(matter), drools.kept(matter), batch(drools, matter)
    };
    ConditionProbe.Memory known = s.known().get(m).memory();
    ConditionProbe.Memory partly = s.partly().get(m).memory();
    for (Condition c : Condition.values()) {
      int i = c.ordinal();
      int ours = known.truth(i);
      counts[i][ours]++;
      same(c, m, "explained", ours, known.explained(i).truth());
      same(c, m, "CEL", ours, CelConditions.truth(s.cel().evaluate(i, s.celFacts().get(m))));
      for (int f = 0; f < fired.length; f++) {
        same(c, m, "Drools " + f, ours, fired[f] >> i & 1);
      }
      same(c, m, "DMN", ours, DmnConditions.truth(s.dmn().evaluate(i, s.dmnFacts().get(m))));
      int part = partly.truth(i);
      dmnDecidedTooMuch +=
          part == DmnConditions.truth(s.dmn().partly(i, s.dmnFacts().get(m))) ? 0 : 1;
      undecided += part == CelConditions.UNKNOWN ? 1 : 0;
      same(
          c,
          m,
          "CEL with unknowns",
          part,
          CelConditions.truth(s.cel().partly(i, s.celFacts().get(m))));
      if (part != CelConditions.UNKNOWN) {
        same(c, m, "unknowns", ours, part);
      }
    }
  }

  private static int batch(DroolsConditions drools, Matter matter) {
    drools.batch(List.of(matter));
    return matter.takeTruths();
  }

  private void same(Condition c, int matter, String who, int expected, int got) {
    if (expected != got) {
      differences.add(
          c + " on matter " + matter + ": " + who + " says " + got + ", not " + expected);
    }
  }

  private void verdict() {
    for (Condition c : Condition.values()) {
      int[] n = counts[c.ordinal()];
      if (n[0] < 3 || n[1] < 3 || n[2] > 0) {
        differences.add(
            c + " is badly mixed: " + n[0] + " false, " + n[1] + " true, " + n[2] + " unknown");
      }
    }
    if (!differences.isEmpty()) {
      throw new IllegalStateException(String.join("\n", differences));
    }
  }

  /**
   * How often each condition was false and true, and how many results stay open with two unknowns.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Condition c : Condition.values()) {
      int[] n = counts[c.ordinal()];
      text.append("%-45s %3d false %3d true%n".formatted(c.norm(), n[0], n[1]));
    }
    return text.append("open with two unknowns: %d%n".formatted(undecided))
        .append("of these decided by DMN, where null = \"CN\" is false: ")
        .append(dmnDecidedTooMuch)
        .append('\n')
        .toString();
  }
}
