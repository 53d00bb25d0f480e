package org.bulou.server.drills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.DutyState;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.server.cases.Sketch;
import org.bulou.server.cases.Told;
import org.bulou.server.library.Library;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario fits the vocabulary, starts clocks, and speaks of norms that exist. */
class ScenariosTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final Set<DutyState> RUNS = Set.of(DutyState.RUNNING, DutyState.MAY_HAVE_STARTED);
  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  static List<Scenario> all() {
    return new Scenarios().all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldTakeTwentyMinutesAndNameNormsThatExist(Scenario scenario) {
    assertTrue(scenario.minutes() <= 20, () -> scenario.id() + " takes " + scenario.minutes());
    Law law = SERVER.bean(Library.class).law();
    Set<String> known = law.norms().stream().map(n -> n.id()).collect(Collectors.toSet());
    Set<String> unknown =
        scenario.injects().stream()
            .flatMap(i -> i.exercises().stream())
            .filter(n -> !known.contains(n) && !n.startsWith("cn.ndr."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unknown);
    Set<String> ids = new HashSet<>();
    int last = 0;
    for (Scenario.Inject i : scenario.injects()) {
      assertTrue(ids.add(i.id()) && i.minute() >= last && i.within() > 0, i::id);
      assertFalse(i.exercises().isEmpty(), i::id);
      last = i.minute();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldStartClocksWithItsFacts(Scenario scenario) {
    Law law = SERVER.bean(Library.class).law();
    List<Told> told = new ArrayList<>(new StartFacts(START).told(scenario.facts()));
    scenario.injects().stream()
        .flatMap(i -> i.facts().stream())
        .forEach(f -> told.addAll(new StartFacts(START).told(f)));
    CaseRecord record = Sketch.of(law, START, told);
    Evaluation evaluation =
        Evaluator.of(law)
            .evaluate(record, Moment.at(START.plusSeconds(1200)), Readings.NONE, List.of());
    assertEquals(List.of(), evaluation.failures());
    List<String> running =
        evaluation.duties().stream()
            .filter(d -> RUNS.contains(d.state()))
            .map(d -> d.norm().id())
            .distinct()
            .toList();
    assertFalse(running.isEmpty(), scenario::id);
    Set<String> gates =
        law.norms().stream()
            .filter(n -> n.head().kind() == Norm.Kind.PROHIBITION)
            .map(n -> n.id())
            .collect(Collectors.toSet());
    assertTrue(
        scenario.injects().stream()
            .flatMap(i -> i.exercises().stream())
            .anyMatch(n -> running.contains(n) || gates.contains(n)),
        () -> scenario.id() + " runs " + running);
  }
}
