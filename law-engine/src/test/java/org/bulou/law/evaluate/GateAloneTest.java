package org.bulou.law.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.bulou.law.explain.EvaluationJson;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.library.LawFolder;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Law;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;

/**
 * A planned action is one more entry that is read and put to its gate without the rest of the case:
 * the short way must answer as the long one.
 */
class GateAloneTest {
  private static final List<SourceTree.Source> SHIPPED = LawFolder.shipped();
  private static final Law LAW = LawLibrary.read(SHIPPED);
  private static final Evaluator ENGINE = Evaluator.of(LAW);
  private static final Instant NOW = Instant.parse("2026-11-10T04:00:00Z");

  private static final String FIRST =
      """
      {at: 2026-11-10T10:00+08:00, by: lin, facts: {
       case: {aspects: {only: [vulnerability]}, vulnerabilities: {all: [v1]}, entities: {all: [lab]}, incidents: {all: []}},
       lab: {is: entity, established_in: CN, roles: {only: [cn.finder]}, products: [{id: r100, kind: hardware}]},
       v1: {is: vulnerability, in_own_code: true, measures: [{kind: mitigation, by_provider: true}]}}}""";
  private static final String MORE =
      """
      {at: 2026-11-10T11:00+08:00, by: lin, facts: {
       v1: {                                                     measures: [{kind: fix,        by_provider: true}]},
       'awareness(lab, v1)': {at: 2026-11-10T09:00+08:00},
       pub: {is: action, actor: lab, territory: CN, audience: public, recipients: {all: []}, purpose: publicity,
         items: [{about: v1, level: nature, product: r100}]}}}""";

  @Test
  void shouldGiveTheGateOfTheWholeEvaluation() {
    int gates = 0;
    for (CaseFile c : LawFolder.readCases(SHIPPED, LAW)) {
      Moment moment = new Moment(c.asOf(), 0, c.lawAsOf());
      Readings readings = new Readings(c.readings());
      Evaluation whole = ENGINE.evaluate(c.record(), moment, readings, c.actions());
      for (String action : c.actions()) {
        Gate alone = ENGINE.gate(c.record(), moment, readings, action);
        assertEquals(told(whole.gate(action).orElseThrow()), told(alone), c.id());
        gates++;
      }
    }
    assertTrue(gates > 100, "only " + gates);
  }

  private static String told(Gate gate) {
    StringBuilder told = new StringBuilder(gate.wire());
    for (Verdict v : gate.verdicts()) {
      told.append('\n').append(v.norm().id()).append(' ').append(v.standing());
      told.append(v.closing()).append(v.clear());
      v.unless().forEach(n -> told.append(" unless ").append(n.id()));
      v.exposures().forEach(x -> told.append(' ').append(x.penalty().id()));
    }
    told.append(gate.coverage().considered()).append(gate.coverage().notCovered());
    return gate instanceof Gate.Clear clear
        ? told.append(clear.digest()).toString()
        : told.toString();
  }

  @Test
  void shouldReadOneMoreEntryAsItReadsTheWholeRecord() {
    CaseRecord whole = read("[" + FIRST + ",\n" + MORE + "]");
    CaseRecord grown = CaseReader.append(read("[" + FIRST + "]"), entry(MORE));
    assertEquals(whole.newest(), grown.newest());
    assertEquals(json(whole), json(grown));
    assertEquals(
        2, grown.at(2).parts().stream().filter(p -> p.type().name().equals("measure")).count());
  }

  @Test
  void shouldRefuseAnEntryThatDoesNotFit() {
    CaseRecord base = read("[" + FIRST + "]");
    SourceException odd =
        assertThrows(
            SourceException.class,
            () ->
                CaseReader.append(
                    base, entry("{at: 2026-11-10T11:00+08:00, by: x, facts: {v9: {kind: fix}}}")));
    assertTrue(odd.getMessage().contains("nothing says what `v9` is"), odd.getMessage());
    assertEquals(1, base.newest());
  }

  private static CaseRecord read(String record) {
    String text =
        "schema: bulou/case/1\nid: t\nas_of: 2026-11-10T12:00+08:00\nrecord: " + record + "\n";
    return CaseReader.read(new SourceTree.Source("t", text), LAW).getFirst().record();
  }

  private static SourceTree.Source entry(String text) {
    return new SourceTree.Source("entry", text);
  }

  /** The evaluation without the names of parts told on the spot, which say where they stood. */
  private static String json(CaseRecord record) {
    return EvaluationJson.plain()
        .text(ENGINE.evaluate(record, Moment.at(NOW), Readings.NONE, List.of("pub")))
        .replaceAll("@(entry \\d+:)?\\d+:\\d+", "@");
  }
}
