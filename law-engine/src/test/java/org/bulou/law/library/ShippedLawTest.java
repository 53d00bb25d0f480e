package org.bulou.law.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.bulou.law.casetest.CaseTester;
import org.bulou.law.casetest.Mismatch;
import org.bulou.law.check.LawCheck;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.Language;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;

/** {@code law check} and {@code law test} on the shipped law, and the paper test of the format. */
class ShippedLawTest {
  private static final List<SourceTree.Source> SHIPPED = LawFolder.shipped();
  private static final Law LAW = LawLibrary.read(SHIPPED);

  @Test
  void shouldPassEveryCheck() {
    Law all = LawLibrary.read(SHIPPED, Packs.ALL, "");
    List<String> findings =
        LawCheck.of(all, LawFolder.readCases(SHIPPED, all)).stream()
            .map(f -> f.at() + " " + f.message().in(Language.EN))
            .toList();
    assertEquals(List.of(), findings);
  }

  @Test
  void shouldPassEveryCase() {
    LawPages pages = LawPages.of(SHIPPED);
    CaseTester.Report report =
        CaseTester.Report.of(
            PackedCases.of(SHIPPED).groups().entrySet().stream()
                .map(g -> CaseTester.all(pages.read(g.getKey(), ""), g.getValue()))
                .toList());
    assertEquals(List.of(), mismatches(report));
    assertTrue(
        report.results().size() > 600, "only " + report.results().size() + " cases were found");
    assertTrue(report.derived() > 10_000, "only " + report.derived() + " derived cases were run");
  }

  @Test
  void shouldCarryThePaperTest() {
    List<SourceTree.Source> all = LawFolder.withPaper();
    Law law = LawLibrary.read(all);
    List<SourceTree.Source> cases =
        LawFolder.cases(all).stream().filter(s -> s.name().startsWith("paper/")).toList();
    CaseTester.Report report = CaseTester.all(law, cases);
    assertEquals(List.of(), mismatches(report));
    assertTrue(report.results().size() >= 30, "only " + report.results().size() + " paper cases");
  }

  @Test
  void shouldCallEveryValueByANameInBothLanguages() {
    List<String> nameless =
        LAW.vocabulary().domains().stream()
            .flatMap(d -> d.values().stream())
            .filter(v -> v.name().zh().equals(v.id()) && v.name().en().equals(v.id()))
            .map(v -> v.domain() + " " + v.id())
            .toList();
    assertEquals(List.of(), nameless);
  }

  @Test
  void shouldAdoptNoReadingAsShipped() {
    assertTrue(LAW.elements().size() >= 20, "readings were expected");
    LAW.elements().forEach((element, readings) -> assertTrue(readings.size() >= 2, element));
  }

  @Test
  void shouldGiveTheSameLawWhenCheckedBefore() {
    for (Packs packs : List.of(Packs.NONE, Packs.of(Set.of("cn-organisation")), Packs.ALL)) {
      Law first = LawLibrary.read(SHIPPED, packs, "");
      Law again = LawLibrary.read(SHIPPED, packs, first.hash());
      assertEquals(first.hash(), again.hash());
      assertEquals(ids(first), ids(again));
      assertEquals(first.instruments().keySet(), again.instruments().keySet());
      assertEquals(first.terms().keySet(), again.terms().keySet());
      assertEquals(first.values().keySet(), again.values().keySet());
      assertEquals(first.exemptions().size(), again.exemptions().size());
      assertEquals(first.elements(), again.elements());
    }
  }

  private static List<String> ids(Law law) {
    return law.norms().stream().map(n -> n.id() + " " + n.head().at()).toList();
  }

  private static List<String> mismatches(CaseTester.Report report) {
    List<String> all = new java.util.ArrayList<>();
    report.unreadable().forEach(m -> all.add(show(m)));
    report
        .results()
        .forEach(r -> r.mismatches().forEach(m -> all.add(r.file().id() + " " + show(m))));
    return all;
  }

  private static String show(Mismatch m) {
    return m.at() + " " + m.message().in(Language.EN);
  }
}
