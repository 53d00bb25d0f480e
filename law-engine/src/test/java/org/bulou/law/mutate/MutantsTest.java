package org.bulou.law.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.library.LawFolder;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.Problem;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;

/** Mutants of the shipped law: their names, their places, and whether the cases notice. */
class MutantsTest {
  private static final List<SourceTree.Source> SOURCES = LawFolder.shipped();
  private static final Law LAW = LawLibrary.read(SOURCES, Packs.ALL, "");
  private static final List<Mutant> MUTANTS = Mutants.of(LAW, new Places(SOURCES));
  private static final String TWO_DAYS = "cn.rmsv.7-2.report-to-miit/clock.within:amount#more";

  @Test
  void shouldNameEachMutantOnce() {
    Set<String> ids = new HashSet<>();
    MUTANTS.forEach(m -> assertTrue(ids.add(m.id()), m.id()));
    assertTrue(ids.size() > 1000, "only " + ids.size());
  }

  @Test
  void shouldNameThemTheSameInEveryRun() {
    List<String> again =
        Mutants.of(LawLibrary.read(SOURCES, Packs.ALL, ""), new Places(SOURCES)).stream()
            .map(Mutant::id)
            .toList();
    assertEquals(MUTANTS.stream().map(Mutant::id).toList(), again);
  }

  @Test
  void shouldKnowEveryKindOfChangeTheLawGivesOccasionFor() {
    Set<Operator> kinds = new TreeSet<>();
    MUTANTS.forEach(m -> kinds.add(m.operator()));
    for (Operator o :
        List.of(
            Operator.DROP_NORM,
            Operator.SHIFT_FROM,
            Operator.ROLE,
            Operator.DROP_PART,
            Operator.CONNECTIVE,
            Operator.NEGATION,
            Operator.COMPARISON,
            Operator.START,
            Operator.AMOUNT,
            Operator.UNIT,
            Operator.DROP_EXCEPTION,
            Operator.ADDRESSEE,
            Operator.DISCHARGE,
            Operator.DROP_READING,
            Operator.SWAP_READING,
            Operator.VALUE,
            Operator.RULE)) {
      assertTrue(kinds.contains(o), o.wire());
    }
  }

  @Test
  void shouldPointAtTheLineThatWasChanged() {
    Mutant m = find(TWO_DAYS);
    SourceTree.Source file =
        SOURCES.stream().filter(s -> s.name().equals(m.at().file())).findFirst().orElseThrow();
    String line = file.text().lines().toList().get(m.at().line() - 1);
    assertEquals('2', line.charAt(m.at().column() - 1), line);
    assertEquals("`2` became `3`", m.change().en());
  }

  @Test
  void shouldBeNoticedByACaseAndLeaveTheLawAsItWas() {
    MutationTest test = new MutationTest(LAW, LawFolder.readCases(SOURCES, LAW));
    MutationTest.Outcome outcome = test.run(find(TWO_DAYS));
    assertFalse(outcome.survived(), "no case counts the two days");
    Mutant drop = find("cn.rmsv.7-2.report-to-miit:drop-norm");
    assertTrue(drop.apply().apply(LAW).norm("cn.rmsv.7-2.report-to-miit").isEmpty());
    assertTrue(LAW.norm("cn.rmsv.7-2.report-to-miit").isPresent());
  }

  @Test
  void shouldSurviveWhenNoCaseReadsIt() {
    MutationTest none = new MutationTest(LAW, List.of());
    assertTrue(none.run(find(TWO_DAYS)).survived());
  }

  @Test
  void shouldRefuseAnArgumentThatFitsNoMutant() {
    String argued =
        """
        schema: bulou/equivalent-mutants/1
        mutants:
          - { mutant: "cn.rmsv.7-2.report-to-miit/clock.within:amount#mor", change: "`2` became `3`", argument: { zh: 论证论证论证论证论证, en: it means the same for a reason }, author: a }
          - { mutant: "cn.rmsv.7-2.report-to-miit/clock.within:amount#more", change: "`2` became `4`", argument: { zh: 论证论证论证论证论证, en: it means the same for a reason }, author: a }
        """;
    Equivalents equivalents =
        Equivalents.read(
            List.of(new SourceTree.Source("cn/rmsv-2021/equivalent-mutants.yaml", argued)));
    List<String> codes = equivalents.unfit(MUTANTS).stream().map(Problem::code).toList();
    assertEquals(List.of("unknown-mutant", "other-change"), codes);
    assertTrue(equivalents.of(find(TWO_DAYS)).isEmpty(), "argued about another change");
  }

  private static Mutant find(String id) {
    return MUTANTS.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
  }
}
