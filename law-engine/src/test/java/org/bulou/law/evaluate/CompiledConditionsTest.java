package org.bulou.law.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bulou.law.explain.EvaluationJson;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Version;
import org.bulou.law.library.LawFolder;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;

/**
 * Bytecode and closures say the same of every shipped case, under every reading, and of the same
 * cases with facts taken away at random: the same result, the same reasons, the same trace.
 */
class CompiledConditionsTest {
  private static final List<SourceTree.Source> SOURCES = LawFolder.withPaper();
  private static final Law LAW = LawLibrary.read(SOURCES, Packs.ALL, "");
  private static final Evaluator CLOSURES = Evaluator.of(LAW);
  private static final Evaluator COMPILED = Evaluator.compiled(LAW);
  private static final List<CaseFile> CASES = LawFolder.readCases(SOURCES, LAW);

  /** HotSpot never compiles a method whose bytecode is longer. */
  private static final int LONGEST = 8000;

  private final Random random = new Random(20261128);
  private int compared;

  @Test
  void shouldSayTheSameOfEveryCase() {
    for (CaseFile c : CASES) {
      compare(c, c.record(), c.readings());
    }
    assertTrue(compared > 10_000, "only " + compared + " traces were compared");
  }

  @Test
  void shouldSayTheSameUnderEveryReading() {
    List<Map.Entry<String, List<String>>> elements = List.copyOf(LAW.elements().entrySet());
    for (CaseFile c : CASES) {
      Map<String, String> readings = new HashMap<>();
      for (Map.Entry<String, List<String>> e : elements) {
        readings.put(e.getKey(), e.getValue().get(random.nextInt(e.getValue().size())));
      }
      compare(c, c.record(), readings);
    }
    assertTrue(compared > 10_000, "only " + compared + " traces were compared");
  }

  @Test
  void shouldSayTheSameWhenFactsAreMissing() {
    for (CaseFile c : CASES) {
      compare(c, without(c.record(), 1 + random.nextInt(9)), c.readings());
    }
    assertTrue(compared > 10_000, "only " + compared + " traces were compared");
  }

  /** Leaves each statement out with a chance of {@code tenths} in ten. */
  private CaseRecord without(CaseRecord record, int tenths) {
    List<Version> fewer = new ArrayList<>();
    for (Version v : record.versions()) {
      fewer.add(
          new Version(
              v.number(),
              v.at(),
              v.by(),
              v.source(),
              v.title(),
              v.parts(),
              v.statements().stream().filter(s -> random.nextInt(10) >= tenths).toList(),
              v.claims()));
    }
    return record.with(fewer);
  }

  private void compare(CaseFile c, CaseRecord record, Map<String, String> readings) {
    Evaluation expected = evaluate(CLOSURES, c, record, readings);
    Evaluation actual = evaluate(COMPILED, c, record, readings);
    EvaluationJson json = EvaluationJson.plain();
    assertEquals(json.text(expected), json.text(actual), c.id());
    List<Told> told = told(expected);
    assertEquals(told, told(actual), c.id());
    compared += told.size();
  }

  private static Evaluation evaluate(
      Evaluator engine, CaseFile c, CaseRecord record, Map<String, String> readings) {
    return engine.evaluate(
        record, new Moment(c.asOf(), 0, c.lawAsOf()), new Readings(readings), c.actions());
  }

  private static List<Told> told(Evaluation e) {
    List<Told> all = new ArrayList<>();
    e.duties().forEach(d -> all.add(Told.of(d.trace(), d.reasons())));
    e.notApplicable().forEach(n -> all.add(Told.of(n.trace(), Reasons.NONE)));
    e.gates().forEach(g -> g.verdicts().forEach(v -> all.add(Told.of(v.trace(), v.reasons()))));
    e.conflicts()
        .forEach(k -> all.add(Told.of(k.prohibition().trace(), k.prohibition().reasons())));
    return all;
  }

  @Test
  void shouldWriteNoMethodTooLongToCompile() {
    for (boolean traced : new boolean[] {true, false}) {
      ClassFile.of().parse(new LawPlan(LAW).bytes(traced)).methods().stream()
          .filter(m -> m.code().isPresent())
          .forEach(
              m -> {
                int length = ((CodeAttribute) m.code().orElseThrow()).codeLength();
                String name = m.methodName().stringValue();
                assertTrue(length < LONGEST, () -> name + " has " + length + " bytes");
              });
    }
  }
}
