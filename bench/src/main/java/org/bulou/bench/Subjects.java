package org.bulou.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bulou.bench.matter.Matter;
import org.bulou.bench.matter.MatterCase;
import org.bulou.bench.matter.Matters;
import org.bulou.bench.peer.CelConditions;
import org.bulou.bench.peer.Condition;
import org.bulou.bench.peer.DmnConditions;
import org.bulou.law.evaluate.ConditionProbe;
import org.bulou.law.model.Law;

/** The fixed matters in every engine's own form. */
public final class Subjects {
  /** How many conditions are read on each matter. */
  public static final int CONDITIONS = 12;

  private static final Map<String, String> NAMES =
      Map.of(
          "entity", "e0", "product", "g0", "vulnerability", "v0", "incident", "i0", "action", "a0");

  private final List<Matter> matters = Matters.fixed();
  private final ConditionProbe probe;
  private final List<ConditionProbe.Subject> known;
  private final List<ConditionProbe.Subject> partly;
  private final CelConditions cel;
  private final List<CelConditions.Facts> celFacts;
  private final DmnConditions dmn;
  private final List<DmnConditions.Facts> dmnFacts;

  /** Reads every matter against a law. */
  public Subjects(Law law) {
    probe =
        new ConditionProbe(law, Arrays.stream(Condition.values()).map(Condition::norm).toList());
    known = subjects(law, false);
    partly = subjects(law, true);
    cel = new CelConditions(Library.union(law));
    celFacts = matters.stream().map(CelConditions.Facts::new).toList();
    dmn = new DmnConditions();
    dmnFacts = matters.stream().map(m -> new DmnConditions.Facts(m, Library.union(law))).toList();
  }

  private List<ConditionProbe.Subject> subjects(Law law, boolean unknowns) {
    return matters.stream()
        .map(m -> probe.subject(MatterCase.read(m, unknowns, law), NAMES))
        .toList();
  }

  public List<Matter> matters() {
    return matters;
  }

  /** For the law engine, everything known. */
  public List<ConditionProbe.Subject> known() {
    return known;
  }

  /** For the law engine, two facts not known. */
  public List<ConditionProbe.Subject> partly() {
    return partly;
  }

  public CelConditions cel() {
    return cel;
  }

  public List<CelConditions.Facts> celFacts() {
    return celFacts;
  }

  public DmnConditions dmn() {
    return dmn;
  }

  public List<DmnConditions.Facts> dmnFacts() {
    return dmnFacts;
  }
}
