package org.bulou.law.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bulou.law.evaluate.Address;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.DutyState;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Question;
import org.bulou.law.library.LawFolder;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.library.PackedCases;
import org.bulou.law.model.Packs;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Type;
import org.junit.jupiter.api.Test;

/** The interview on the shipped law, answered by a witness who always says the same. */
class InterviewTest {
  private static final Evaluator ENGINE = Evaluator.of(LawLibrary.read(LawFolder.SHIPPED));
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final Map<String, Reply> KNOWN =
      Map.of(
          "case.entities all", new Reply.Parts(List.of(new Reply.Part("sz", "SZ")), true),
          "case.vulnerabilities all", new Reply.Parts(List.of(new Reply.Part("v1", "")), true),
          "sz.products all", new Reply.Parts(List.of(new Reply.Part("r100", "R100")), true),
          "sz.established_in", new Reply.Choice("CN"),
          "r100.kind", new Reply.Choice("hardware"),
          "case.aspects has vulnerability", new Reply.YesNo(true),
          "capacity(sz, r100).roles has cn.network-product-provider", new Reply.YesNo(true),
          "awareness(sz, v1).at", new Reply.Moment("2026-11-23T08:40:00Z"));

  private record Given(Address address, Reply reply) {}

  @Test
  void shouldGiveTheSameFileForAnyOrderOfTheSameAnswers() {
    List<Given> given = new ArrayList<>();
    Interview asked = interview(new Random(1), given, 120);
    for (long seed = 2; seed < 12; seed++) {
      List<Given> shuffled = new ArrayList<>(given);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(asked.text(), told(shuffled).text(), "seed " + seed);
    }
  }

  @Test
  void shouldReachTheSameDutiesWhateverIsAskedFirst() {
    Interview asked = interview(new Random(21), new ArrayList<>(), 400);
    assertTrue(
        asked.evaluation().duties().stream()
            .anyMatch(d -> d.id().startsWith("cn.rmsv.7-2.report-to-miit")));
    List<String> first = duties(asked);
    assertFalse(first.isEmpty());
    for (long seed = 22; seed < 26; seed++) {
      assertEquals(
          first, duties(interview(new Random(seed), new ArrayList<>(), 400)), "seed " + seed);
    }
  }

  @Test
  void shouldComeToAnEnd() {
    assertTrue(interview(new Random(31), new ArrayList<>(), 400).next().isEmpty());
  }

  @Test
  void shouldGoOnWithWhatItWrote() {
    Interview half = interview(new Random(41), new ArrayList<>(), 20);
    Interview again = Interview.resume(ENGINE, half.text());
    assertEquals(half.text(), again.text());
    assertEquals(
        half.open().stream().map(q -> q.address().show()).toList(),
        again.open().stream().map(q -> q.address().show()).toList());
  }

  @Test
  void shouldRefuseAFileThatSomebodyEdited() {
    String edited = begin().text().replace("shows: story", "shows: story # mine");
    assertFalse(Interview.wrote(edited));
    assertThrows(IllegalArgumentException.class, () -> Interview.resume(ENGINE, edited));
  }

  @Test
  void shouldRefuseAValueOutsideTheDomainAndKeepTheCase() {
    List<Given> given = new ArrayList<>();
    Interview begun = interview(new Random(1), given, 120);
    Address where =
        given.stream()
            .map(Given::address)
            .filter(a -> a.show().equals("sz.established_in"))
            .findFirst()
            .orElseThrow();
    Result result = begun.answer(where, new Reply.Choice("Mars"), "a", NOW);
    Bilingual why = assertInstanceOf(Result.Refused.class, result).why();
    assertTrue(why.en().contains("`Mars`"), why.en());
  }

  @Test
  void shouldNotAskAgainWhatNobodyKnows() {
    Interview begun = begin();
    Question first = begun.next().orElseThrow();
    Interview after = taken(begun.answer(first.address(), new Reply.NobodyKnows(), "a", NOW));
    assertFalse(after.open().stream().anyMatch(q -> q.address().equals(first.address())));
    assertTrue(after.text().contains("asked in vain"));
  }

  @Test
  void shouldWriteThePacksThatAreOn() {
    Packs packs = Packs.of(Set.of("cn-organisation"));
    Evaluator engine = Evaluator.of(LawLibrary.read(LawFolder.shipped(), packs, ""));
    String text = Interview.begin(engine, "test", Bilingual.same("test"), "a", NOW).text();
    assertEquals(Set.of("cn-organisation"), PackedCases.named(text));
    assertEquals(text, Interview.resume(engine, text).text());
  }

  private static Interview begin() {
    return Interview.begin(ENGINE, "test", Bilingual.same("test"), "a", NOW);
  }

  private static Interview interview(Random random, List<Given> given, int most) {
    Interview interview = begin();
    for (int i = 0; i < most && interview.next().isPresent(); i++) {
      List<Question> open = interview.open();
      Address address = open.get(random.nextInt(open.size())).address();
      Reply reply = witness(address);
      given.add(new Given(address, reply));
      interview = taken(interview.answer(address, reply, by(address), at(address)));
    }
    return interview;
  }

  /** An answer about a part nobody named yet is put back, as a person would. */
  private static Interview told(List<Given> answers) {
    Interview interview = begin();
    List<Given> left = answers;
    while (!left.isEmpty()) {
      List<Given> back = new ArrayList<>();
      for (Given g : left) {
        switch (interview.answer(g.address(), g.reply(), by(g.address()), at(g.address()))) {
          case Result.Taken t -> interview = t.next();
          case Result.Refused r -> back.add(g);
        }
      }
      assertTrue(back.size() < left.size(), "no answer can be given any more");
      left = back;
    }
    return interview;
  }

  /** The one truth: yes to what is known, else no, none, the first value, or not known. */
  private static Reply witness(Address a) {
    return Optional.ofNullable(KNOWN.get(a.show()))
        .orElseGet(
            () ->
                switch (a.attribute().type()) {
                  case Type.Bool b -> new Reply.YesNo(false);
                  case Type.SetOf s ->
                      a.member().isEmpty()
                          ? new Reply.Members(List.of(), true)
                          : new Reply.YesNo(false);
                  case Type.EnumOf e -> new Reply.Choice(no(e));
                  case Type.Int i -> new Reply.Number(a.attribute().min() > 0 ? 1 : 0);
                  case Type.Time t -> new Reply.NotYet();
                  case Type.ListOf l -> new Reply.Parts(List.of(), true);
                  default -> new Reply.NobodyKnows();
                });
  }

  private static String no(Type.EnumOf e) {
    List<DomainValue> values = e.domain().values();
    return values.stream()
        .map(DomainValue::id)
        .filter(v -> v.equals("no"))
        .findFirst()
        .orElse(values.getFirst().id());
  }

  private static String by(Address a) {
    return a.show().length() % 2 == 0 ? "analyst" : "counsel";
  }

  private static Instant at(Address a) {
    return NOW.plusSeconds(60L * (a.show().length() % 5));
  }

  private static Interview taken(Result result) {
    return switch (result) {
      case Result.Taken t -> t.next();
      case Result.Refused r -> throw new AssertionError(r.why().en());
    };
  }

  private static List<String> duties(Interview interview) {
    return interview.evaluation().duties().stream()
        .filter(d -> d.standing() != Duty.Standing.WARNING)
        // What is ruled out is not asked about further: whether it would have bound stays open
        // then.
        .filter(d -> d.state() != DutyState.ENDED)
        .map(d -> d.id() + " " + d.state().wire())
        .sorted()
        .toList();
  }
}
