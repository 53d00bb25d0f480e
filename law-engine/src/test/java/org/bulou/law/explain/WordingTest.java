package org.bulou.law.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.DutyState;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.model.Confidence;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.DomainValue;
import org.junit.jupiter.api.Test;

/** The words for states: both languages, each its own, and no admission among them. */
class WordingTest {
  private static final Pattern ADMISSION =
      Pattern.compile(
          "breach|overdue|violat|late\\b|fail to|infring|违反|违法|违规|逾期|超期|未履行|未按时",
          Pattern.CASE_INSENSITIVE);

  private static final List<Bilingual> ALL = all();

  private static List<Bilingual> all() {
    return Stream.of(
            Arrays.stream(DutyState.values()).map(Wording::of),
            Arrays.stream(Duty.Standing.values()).map(Wording::of),
            Arrays.stream(Verdict.Standing.values()).map(Wording::of),
            Arrays.stream(Conflict.Kind.values()).map(Wording::of),
            Arrays.stream(Confidence.values()).map(Wording::of),
            Arrays.stream(Evaluation.Why.values()).map(Wording::of),
            Arrays.stream(Truth.values()).map(Wording::of),
            Arrays.stream(Norm.Kind.values()).map(Wording::of),
            Arrays.stream(OpenElement.About.values()).map(OpenElement.About::words),
            Arrays.stream(DomainValue.InDoubt.values()).map(Wording::of),
            Stream.of(Wording.notAdopted()),
            ShippedLaw.CASES.stream()
                .flatMap(c -> ShippedLaw.evaluate(c).gates().stream())
                .map(Wording::of)
                .distinct())
        .flatMap(words -> words)
        .toList();
  }

  @Test
  void shouldSayEverythingInBothLanguages() {
    for (Bilingual words : ALL) {
      assertFalse(words.zh().isBlank() || words.en().isBlank(), words::toString);
      assertFalse(words.zh().equals(words.en()), words::toString);
    }
  }

  @Test
  void shouldAdmitNothing() {
    for (Bilingual words : ALL) {
      assertFalse(ADMISSION.matcher(words.zh() + words.en()).find(), words::toString);
    }
  }

  @Test
  void shouldHaveSeenEveryKindOfGate() {
    for (String start : List.of("no objection", "closed", "undetermined")) {
      assertTrue(ALL.stream().anyMatch(w -> w.en().startsWith(start)), start);
    }
  }

  @Test
  void shouldKeepStatesApart() {
    List<String> zh = Arrays.stream(DutyState.values()).map(s -> Wording.of(s).zh()).toList();
    List<String> en = Arrays.stream(DutyState.values()).map(s -> Wording.of(s).en()).toList();
    assertEquals(zh.size(), zh.stream().distinct().count());
    assertEquals(en.size(), en.stream().distinct().count());
  }

  @Test
  void shouldNameTheReadingOfADateThatIsPast() {
    Duty past =
        ShippedLaw.evaluate("cn.rmsv.7-2/past").duties().stream()
            .filter(d -> d.norm().id().equals("cn.rmsv.7-2.report-to-miit"))
            .findFirst()
            .orElseThrow();
    assertEquals(DutyState.PAST_COMPUTED_DATE, past.state());
    Bilingual words = Wording.of(past);
    assertFalse(words.en().equals("past the computed date"), words::en);
    assertEquals(0, words.en().indexOf("past the computed date ("));
    assertEquals(0, words.zh().indexOf("已过计算日期（"));
  }
}
