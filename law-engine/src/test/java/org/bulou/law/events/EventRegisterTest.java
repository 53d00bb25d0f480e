package org.bulou.law.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.bulou.law.library.LawFolder;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.Language;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register of events: what ships is sound, and what is wrong is told with its place. */
class EventRegisterTest {
  private static final List<SourceTree.Source> SHIPPED = LawFolder.shipped();
  private static final Law LAW = LawLibrary.read(SHIPPED, Packs.ALL, "");
  private static final String HEAD =
      """
      schema: bulou/events/1
      jurisdiction: CN
      sources: { press: { title: { zh: x, en: x }, where: x } }
      events:
      """;

  @Test
  void shouldFindNothingWrongWithTheShippedEvents() {
    EventRegister register = EventRegister.read(SHIPPED);
    assertEquals(List.of(), register.check(LAW));
    assertTrue(register.events().size() >= 100, register.events().size() + " events");
  }

  @Test
  void shouldNeverMakeADuty() {
    List<SourceTree.Source> without =
        SHIPPED.stream().filter(s -> !s.name().startsWith("events/")).toList();
    assertEquals(LAW.hash(), LawLibrary.read(without, Packs.ALL, "").hash());
  }

  @Test
  void shouldStayAsPreciseAsTheSource() {
    Event month = one("when: 2019-08, kind: case");
    assertEquals("2019-08-01/2019-08-31", span(month));
    assertEquals("2019-01-01/2019-12-31", span(one("when: 2019, kind: case")));
    assertEquals(
        "2019-08-01/2019-09-30", span(one("when: 2019-08, until: 2019-09-30, kind: campaign")));
    assertTrue(one("when: unknown, kind: white-paper").when().isEmpty());
  }

  @Test
  void shouldKeepUnknownCommentsUnknown() {
    Event draft =
        one(
            "when: 2019-09-04, kind: draft-for-comment, comments: { who: unknown, until: unknown }");
    assertTrue(draft.comments().orElseThrow().who().isEmpty());
    assertTrue(draft.comments().orElseThrow().until().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "when: 2019-13-01, kind: case; expected-date; must be a year, a month or a day",
        "when: 2019-09, until: 2019-08, kind: campaign; bad-range; put the earlier one first",
        "when: 2019, kind: rumour; unknown-kind; choose one of: adopted, in-force",
        "when: 2019, kind: yearly-event; yearly-event; go together",
        "when: 2019-09-04, kind: draft-for-comment; comments-of-a-draft; who: unknown",
        "'when: 2019-09-04, kind: draft-for-comment, comments: { who: unknown, until: 2019-09-03 }'; bad-range; check both days",
        "'when: 2019, kind: case, norms: [ cn.rmsv.7-2.report-to-miit ]'; unknown-key; unknown key `norms`",
      })
  void shouldRefuse(String event, String code, String advice) {
    refused(event + ", source: press, confidence: low", code, advice);
  }

  @Test
  void shouldRefuseASourceNobodyNamed() {
    refused("when: 2019, kind: case, source: pres, confidence: low", "unknown-source", "`press`?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "when: 2021-09-02, kind: in-force; cn.rmsv-2021; event-day",
        "when: 2021-08, kind: in-force; cn.rmsv-2021; event-day",
        "when: 2026-01-10, kind: in-force; cn.app-pi-draft-2026; event-day",
        "when: 2026-10-02, kind: repealed; cn.mps-inspection-2018; event-day",
        "when: 2021-09-01, kind: in-force; cn.rmsv-2012; event-unknown-instrument",
      })
  void shouldWantAnEventMendedThatContradictsItsInstrument(
      String event, String instrument, String code) {
    EventRegister register =
        read(event + ", source: press, confidence: low, instruments: [ " + instrument + " ]");
    var findings = register.check(LAW);
    assertEquals(1, findings.size(), findings::toString);
    assertEquals(code, findings.getFirst().code());
    assertTrue(findings.getFirst().error());
    assertEquals("events/x.yaml", findings.getFirst().at().file());
  }

  @Test
  void shouldAcceptAMonthThatHoldsTheDay() {
    assertEquals(
        List.of(),
        read("when: 2021-09, kind: in-force, source: press, confidence: low, instruments: [ cn.rmsv-2021 ]")
            .check(LAW));
  }

  private static void refused(String event, String code, String advice) {
    SourceException refused = assertThrows(SourceException.class, () -> read(event));
    assertTrue(
        refused.problems().stream()
            .anyMatch(
                p ->
                    p.code().equals(code)
                        && p.at().line() > 4
                        && p.show(Language.EN).contains(advice)),
        refused::getMessage);
  }

  private static Event one(String event) {
    return read(event + ", source: press, confidence: low").events().getFirst();
  }

  private static EventRegister read(String event) {
    return EventRegister.read(
        List.of(
            new SourceTree.Source(
                "events/x.yaml",
                HEAD + "  - { id: x, title: { zh: x, en: x }, " + event + " }\n")));
  }

  private static String span(Event e) {
    Period p = e.when().orElseThrow();
    return p.first() + "/" + p.last();
  }
}
