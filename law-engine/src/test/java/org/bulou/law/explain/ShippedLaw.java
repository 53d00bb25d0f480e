package org.bulou.law.explain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.library.LawFolder;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Law;
import org.bulou.law.source.SourceTree;

/** The shipped law and the paper test's, read once, with their cases. */
final class ShippedLaw {
  private static final List<SourceTree.Source> SOURCES = LawFolder.withPaper();
  static final Law LAW = LawLibrary.read(SOURCES);
  static final Evaluator ENGINE = Evaluator.of(LAW);
  static final List<CaseFile> CASES = LawFolder.readCases(SOURCES, LAW);
  private static final Map<String, CaseFile> BY_ID = byId();

  private ShippedLaw() {}

  private static Map<String, CaseFile> byId() {
    Map<String, CaseFile> cases = new TreeMap<>();
    CASES.forEach(c -> cases.put(c.id(), c));
    return cases;
  }

  static CaseFile file(String id) {
    CaseFile found = BY_ID.get(id);
    if (found == null) {
      throw new IllegalArgumentException("there is no case " + id);
    }
    return found;
  }

  static Evaluation evaluate(String id) {
    return evaluate(file(id));
  }

  static Evaluation evaluate(CaseFile c) {
    return ENGINE.evaluate(
        c.record(), new Moment(c.asOf(), 0, c.lawAsOf()), new Readings(c.readings()), c.actions());
  }

  static Evaluation evaluate(CaseFile c, Moment moment, Map<String, String> readings) {
    return ENGINE.evaluate(c.record(), moment, new Readings(readings), c.actions());
  }
}
