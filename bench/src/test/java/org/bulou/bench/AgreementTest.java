package org.bulou.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bulou.bench.peer.Condition;
import org.bulou.bench.peer.DroolsConditions;
import org.bulou.bench.peer.Union;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.model.Law;
import org.junit.jupiter.api.Test;

/** What is measured is the same everywhere, and right. */
class AgreementTest {
  private final Law law = Library.law();

  @Test
  void shouldAgreeOnEveryConditionAndMatter() {
    try (DroolsConditions drools = new DroolsConditions()) {
      System.out.println(Agreement.check(new Subjects(law), drools));
    }
  }

  @Test
  void shouldMeasureAsManyConditionsAsItDividesBy() {
    assertEquals(Subjects.CONDITIONS, Condition.values().length);
  }

  @Test
  void shouldKnowTheSameUnionAsTheLibrary() {
    assertEquals(Library.union(law), Union.members());
  }

  @Test
  void shouldCountTheFactsOfTheReferenceCase() {
    CaseFile file = Library.reference(law);
    int facts = Library.facts(file);
    assertTrue(facts >= 190 && facts <= 230, () -> facts + " facts");
    assertEquals(6, file.actions().size());
  }
}
