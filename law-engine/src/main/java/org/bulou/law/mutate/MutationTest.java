package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.casetest.CaseTester;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.model.Discharge;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;

/**
 * Puts mutants to the cases that read what was changed, nearest first, and stops at the first case
 * that notices. One object serves any number of threads.
 */
public final class MutationTest {
  private final Law law;
  private final List<Witness> witnesses;
  private final Dependencies dependencies;
  private final Set<String> gateNorms = new LinkedHashSet<>();
  private final Map<String, List<CaseFile>> readers = new HashMap<>();

  /** Over a law and its cases, which all must hold on the law as it is. */
  public MutationTest(Law law, List<CaseFile> cases) {
    this.law = law;
    this.witnesses = cases.stream().map(Witness::of).toList();
    this.dependencies = new Dependencies(law);
    for (Norm n : law.norms()) {
      boolean prohibits = n.head().kind() == Norm.Kind.PROHIBITION;
      boolean tellsMuch = n.discharge().flatMap(Discharge::reveals).isPresent();
      if (prohibits || tellsMuch) {
        gateNorms.add(n.id());
      }
    }
  }

  /**
   * How a mutant fared.
   *
   * @param noticedBy the case that noticed; empty for a survivor
   * @param asked how many cases were run
   */
  public record Outcome(Mutant mutant, Optional<String> noticedBy, int asked) {
    public boolean survived() {
      return noticedBy.isEmpty();
    }
  }

  /** The cases whose expectations do not hold even on the law as it is. */
  public List<String> broken() {
    CaseTester tester = new CaseTester(Evaluator.of(law));
    return witnesses.stream()
        .map(Witness::file)
        .filter(f -> tester.notices(f))
        .map(CaseFile::id)
        .toList();
  }

  /** Runs one mutant. */
  public Outcome run(Mutant mutant) {
    List<CaseFile> cases = reading(mutant.element());
    if (cases.isEmpty()) {
      return new Outcome(mutant, Optional.empty(), 0);
    }
    Law changed = mutant.apply().apply(law);
    CaseTester tester = new CaseTester(Evaluator.of(changed));
    int asked = 0;
    for (CaseFile file : cases) {
      asked++;
      if (tester.notices(file.under(changed))) {
        return new Outcome(mutant, Optional.of(file.id()), asked);
      }
    }
    return new Outcome(mutant, Optional.empty(), asked);
  }

  /** The cases that read an element, those written for it first. */
  public List<CaseFile> reading(String element) {
    synchronized (readers) {
      return readers.computeIfAbsent(element, this::find);
    }
  }

  private List<CaseFile> find(String element) {
    Set<String> affected = dependencies.affectedBy(element);
    boolean gate = affected.stream().anyMatch(gateNorms::contains);
    List<List<CaseFile>> near = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Witness w : witnesses) {
      int distance = w.distance(affected, gate);
      if (distance < near.size()) {
        near.get(distance).add(w.file());
      }
    }
    return near.stream().flatMap(List::stream).toList();
  }
}
