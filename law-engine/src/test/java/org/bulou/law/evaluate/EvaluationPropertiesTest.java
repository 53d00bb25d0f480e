package org.bulou.law.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bulou.law.explain.EvaluationJson;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Statement;
import org.bulou.law.facts.Value;
import org.bulou.law.facts.Version;
import org.bulou.law.library.LawFolder;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Law;
import org.bulou.law.source.Position;
import org.bulou.law.source.SourceTree;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.junit.jupiter.api.Test;

/** What must hold of every evaluation, tried on every shipped case and on changes to its facts. */
class EvaluationPropertiesTest {
  private static final List<SourceTree.Source> SHIPPED = LawFolder.shipped();
  private static final Law LAW = LawLibrary.read(SHIPPED);
  private static final Evaluator ENGINE = Evaluator.of(LAW);
  private static final List<CaseFile> CASES = LawFolder.readCases(SHIPPED, LAW);
  private final Random random = new Random(20261122);

  @Test
  void shouldNotDependOnTheOrderOfFacts() {
    EvaluationJson json = EvaluationJson.plain();
    for (CaseFile c : CASES) {
      List<Version> shuffled = new ArrayList<>();
      for (Version v : c.record().versions()) {
        List<Statement> statements = new ArrayList<>(v.statements());
        List<String> parts = new ArrayList<>(v.parts());
        Collections.shuffle(statements, random);
        Collections.shuffle(parts, random);
        shuffled.add(
            new Version(
                v.number(), v.at(), v.by(), v.source(), v.title(), parts, statements, v.claims()));
      }
      assertEquals(
          json.text(evaluate(c, c.record())),
          json.text(evaluate(c, c.record().with(shuffled))),
          c.id());
    }
  }

  @Test
  void shouldGiveTheSameBytesTwice() {
    EvaluationJson json = EvaluationJson.explained(LAW);
    Evaluator again = Evaluator.of(LAW);
    for (CaseFile c : CASES.subList(0, 150)) {
      String first = json.text(evaluate(c, c.record()));
      Moment moment = new Moment(c.asOf(), 0, c.lawAsOf());
      Evaluation second =
          again.evaluate(c.record(), moment, new Readings(c.readings()), c.actions());
      assertEquals(first, json.text(second), c.id());
    }
  }

  @Test
  void shouldKeepWhatIsDecidedWhenMoreIsKnown() {
    int[] checked = {0};
    eachFactTakenAway(
        (c, less) -> {
          Evaluation known = evaluate(c, c.record());
          Evaluation before = evaluate(c, less);
          for (Duty d : before.duties()) {
            if (d.standing() == Duty.Standing.BINDS && d.fallsAwayIf().isEmpty()) {
              checked[0]++;
              assertTrue(stillBinds(d, known), () -> c.id() + " loses " + d.id());
            }
          }
          for (Gate g : before.gates()) {
            Gate now = known.gate(g.action().id()).orElseThrow();
            boolean kept = g instanceof Gate.Undetermined || g.wire().equals(now.wire());
            assertTrue(
                kept || byRule(g) || conditional(g),
                () ->
                    c.id()
                        + ": the gate of "
                        + g.action().id()
                        + " was "
                        + g.wire()
                        + ", now "
                        + now.wire());
          }
        });
    assertTrue(checked[0] > 1000, "only " + checked[0] + " decided duties were compared");
  }

  @Test
  void shouldNameAFactForWhateverIsUndecided() {
    int[] checked = {0};
    eachFactTakenAway(
        (c, less) -> {
          Evaluation e = evaluate(c, less);
          for (Duty d : e.duties()) {
            if (d.standing() == Duty.Standing.UNDECIDED
                && !coarse(d)
                && d.state() != DutyState.ENDED) {
              checked[0]++;
              assertTrue(
                  !d.reasons().isEmpty() || !d.fallsAwayIf().isEmpty(),
                  () -> c.id() + " " + d.id());
            }
          }
          for (Gate g : e.gates()) {
            for (Verdict v : g.verdicts()) {
              boolean open = v.standing() == Verdict.Standing.UNDECIDED;
              assertTrue(
                  !open || !v.reasons().isEmpty() || !v.unless().isEmpty(),
                  () -> c.id() + " " + g.action().id() + " " + v.norm().id());
            }
          }
        });
    assertTrue(checked[0] > 1000, "only " + checked[0] + " undecided duties were looked at");
  }

  /** Its beginning was told by the day only, and nobody can be asked for more. */
  private static boolean coarse(Duty d) {
    return d.start() instanceof Timing.Exact e && e.span().until() - e.span().from() > 1;
  }

  /** The same duty, or the one it is shared in once the bearer's group is known. */
  private static boolean stillBinds(Duty d, Evaluation known) {
    String bearer = d.bearer().map(Part::id).orElse("");
    return known.duties().stream()
        .filter(k -> k.standing() == Duty.Standing.BINDS && k.norm() == d.norm())
        .anyMatch(
            k ->
                k.id().equals(d.id())
                    || (!d.norm().binding().onePer().isEmpty()
                        && (k.bearer().map(Part::id).orElse("").equals(bearer)
                            || k.coBearers().stream().anyMatch(p -> p.id().equals(bearer)))));
  }

  /** Shut only for as long as an exception is not known: that is not a decision yet. */
  private static boolean conditional(Gate g) {
    return g instanceof Gate.Closed
        && g.verdicts().stream()
            .filter(
                v ->
                    v.standing() == Verdict.Standing.CLOSES
                        || v.standing() == Verdict.Standing.DISPUTED)
            .noneMatch(v -> v.unless().isEmpty());
  }

  private static boolean byRule(Gate g) {
    return g instanceof Gate.Clear c && c.byRule();
  }

  @Test
  void shouldNeverLoseAnothersDutyToANewEntityOrRole() {
    PartType entity = LAW.vocabulary().need("entity");
    Attribute roles = entity.need("roles");
    BitSet all = new BitSet();
    all.set(0, LAW.vocabulary().domain("role").orElseThrow().values().size());
    Value every = new Value.Members(all, new BitSet(), false);
    for (CaseFile c : CASES) {
      Evaluation before = evaluate(c, c.record());
      Statement told = new Statement("newcomer", roles, every, Position.of("test"));
      CaseRecord more = c.record().withPart("newcomer", entity).with(List.of());
      List<Version> versions = new ArrayList<>(c.record().versions());
      Version last = versions.removeLast();
      List<String> parts = new ArrayList<>(last.parts());
      parts.add("newcomer");
      List<Statement> statements = new ArrayList<>(last.statements());
      statements.add(told);
      versions.add(
          new Version(
              last.number(),
              last.at(),
              last.by(),
              last.source(),
              last.title(),
              parts,
              statements,
              last.claims()));
      Evaluation after = evaluate(c, more.with(versions));
      for (Duty d : before.duties()) {
        Optional<Duty> now = after.duty(d.id());
        assertTrue(now.isPresent(), () -> c.id() + ": a newcomer takes " + d.id() + " away");
        assertEquals(d.state(), now.get().state(), c.id() + " " + d.id());
      }
    }
  }

  @Test
  void shouldNameEveryMarketWithoutLaw() {
    Set<String> encoded = new HashSet<>();
    LAW.instruments().values().stream()
        .filter(i -> LAW.norms().stream().anyMatch(n -> n.head().instrument() == i))
        .forEach(i -> encoded.add(i.jurisdiction()));
    Set<String> territories = new HashSet<>();
    LAW.jurisdictions().values().stream()
        .filter(j -> encoded.contains(j.id()))
        .forEach(j -> j.territories().forEach(t -> territories.add(t.id())));
    int[] holes = {0};
    Attribute markets = LAW.vocabulary().need("product").need("offered_in");
    for (CaseFile c : CASES) {
      Evaluation e = evaluate(c, c.record());
      c.record().at(c.record().newest()).parts().stream()
          .filter(
              p -> p.type().name().equals("product") && p.value(markets) instanceof Value.Members)
          .forEach(
              p -> {
                Value.Members m = (Value.Members) p.value(markets);
                m.yes().stream()
                    .mapToObj(
                        i ->
                            LAW.vocabulary().domain("territory").orElseThrow().values().get(i).id())
                    .filter(t -> !territories.contains(t))
                    .forEach(
                        t -> {
                          holes[0]++;
                          assertTrue(
                              e.coverage().notCovered().stream()
                                  .anyMatch(n -> n.territory().equals(t)),
                              () -> c.id() + " is silent about " + t);
                        });
              });
    }
    assertTrue(holes[0] > 0, "no case has a market without law");
  }

  @Test
  void shouldRefuseARecordReadForAnotherLaw() {
    Evaluator other = Evaluator.of(LawLibrary.read(SHIPPED));
    CaseFile c = CASES.getFirst();
    assertThrows(
        IllegalArgumentException.class,
        () -> other.evaluate(c.record(), Moment.at(c.asOf()), Readings.NONE, List.of()));
  }

  @Test
  void shouldNotSeeWhatWasRecordedLater() {
    for (CaseFile c : CASES) {
      if (c.record().versions().size() > 1) {
        Evaluation first =
            ENGINE.evaluate(
                c.record(),
                new Moment(c.asOf(), 1, c.lawAsOf()),
                new Readings(c.readings()),
                List.of());
        CaseRecord only = c.record().with(c.record().versions().subList(0, 1));
        Evaluation alone =
            ENGINE.evaluate(
                only, new Moment(c.asOf(), 1, c.lawAsOf()), new Readings(c.readings()), List.of());
        assertEquals(
            EvaluationJson.plain().text(alone), EvaluationJson.plain().text(first), c.id());
      }
    }
  }

  /**
   * Silence of our own acts means "none so far", so those facts are not knowledge that comes later.
   */
  private void eachFactTakenAway(BiConsumer<CaseFile, CaseRecord> check) {
    for (CaseFile c : CASES) {
      if (c.record().versions().size() != 1) {
        continue;
      }
      Version v = c.record().versions().getFirst();
      for (int i = 0; i < v.statements().size(); i++) {
        Attribute a = v.statements().get(i).attribute();
        if (a.silence() == Attribute.Silence.NOT_ON_RECORD
            || a.toString().equals("action.at")
            || random.nextInt(4) > 0) {
          continue;
        }
        List<Statement> fewer = new ArrayList<>(v.statements());
        fewer.remove(i);
        check.accept(
            c,
            c.record()
                .with(
                    List.of(
                        new Version(
                            v.number(),
                            v.at(),
                            v.by(),
                            v.source(),
                            v.title(),
                            v.parts(),
                            fewer,
                            v.claims()))));
      }
    }
  }

  private static Evaluation evaluate(CaseFile c, CaseRecord record) {
    return ENGINE.evaluate(
        record, new Moment(c.asOf(), 0, c.lawAsOf()), new Readings(c.readings()), c.actions());
  }
}
