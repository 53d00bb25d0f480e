package org.bulou.law.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bulou.law.evaluate.Address;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Question;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Value;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Type;

/**
 * The questions of an evaluation, sorted by whether it is worth asking them now. The interview of
 * the command line and the case page of the server both ask by it.
 *
 * @param worthAsking what settles most first
 * @param inVain those that could still change an answer, but were asked already and nobody knew
 */
public record OpenQuestions(List<Question> worthAsking, List<Question> inVain) {
  private static final Duration FRESH = Duration.ofDays(1);

  public OpenQuestions {
    worthAsking = List.copyOf(worthAsking);
    inVain = List.copyOf(inVain);
  }

  /**
   * Sorts the questions.
   *
   * @param facts the facts the evaluation read
   * @param now when somebody would be asked
   */
  public static OpenQuestions of(
      Evaluation evaluation, Facts facts, AskedInVain asked, Instant now) {
    List<Question> worthAsking = new ArrayList<>();
    List<Question> inVain = new ArrayList<>();
    for (Question q : evaluation.questions()) {
      if (asked.contains(q.address())) {
        inVain.add(q);
      } else if (canBeTold(q.address()) && !denied(q.address(), facts, now)) {
        worthAsking.add(q);
      }
    }
    return new OpenQuestions(worthAsking, inVain);
  }

  /** Which duties an act discharges is recorded with the act, not asked for. */
  private static boolean canBeTold(Address address) {
    return !(address.attribute().type() instanceof Type.Duties);
  }

  /** That something has not happened is not asked again within a day: it only grew stale. */
  private static boolean denied(Address address, Facts facts, Instant now) {
    long stale = Span.micros(now.minus(FRESH));
    return facts
        .part(address.part())
        .map(p -> p.value(address.attribute()))
        .filter(v -> v instanceof Value.NotHappened n && n.asOf().from() > stale)
        .isPresent();
  }
}
