package org.bulou.law.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Question;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;

/**
 * What changed between two evaluations of one case.
 *
 * @param causes what differs in what was asked: law, record, moment, readings, engine
 */
public record EvaluationDiff(
    List<Cause> causes,
    List<DutyChange> duties,
    List<GateChange> gates,
    List<ConflictChange> conflicts,
    List<QuestionChange> questions) {

  /** An input that differs. */
  public record Cause(Input input, String name, String before, String after) {}

  /** What an evaluation depends on. */
  public enum Input {
    LAW,
    RECORD,
    AS_OF,
    LAW_AS_OF,
    READING,
    ENGINE
  }

  /** What may change in a duty. */
  public enum What {
    STATE,
    DUE,
    STANDING,
    START,
    WARNING,
    BEARERS,
    EXPOSURES
  }

  /** A change of duties. */
  public sealed interface DutyChange {
    String id();

    /** It is there now. */
    record Appeared(Duty duty) implements DutyChange {
      @Override
      public String id() {
        return duty.id();
      }
    }

    /** It is gone; {@code now} when the later evaluation says that it does not apply. */
    record Disappeared(Duty duty, Optional<Evaluation.NotApplicable> now) implements DutyChange {
      @Override
      public String id() {
        return duty.id();
      }
    }

    /** It stands differently. */
    record Changed(Duty before, Duty after, Set<What> what) implements DutyChange {
      @Override
      public String id() {
        return after.id();
      }
    }
  }

  /** A gate asked in both (answer differs) or in one of them. */
  public record GateChange(String action, Optional<Gate> before, Optional<Gate> after) {}

  /** A conflict that appeared (no {@code before}), vanished (no {@code after}) or changed. */
  public record ConflictChange(Optional<Conflict> before, Optional<Conflict> after) {}

  /** A question that is settled (no {@code after}) or new (no {@code before}). */
  public record QuestionChange(Optional<Question> before, Optional<Question> after) {}

  /** Compares two evaluations. */
  public static EvaluationDiff between(Evaluation before, Evaluation after) {
    return new DiffSearch(before, after).diff();
  }

  /** Whether the answers are the same (what was asked may differ). */
  public boolean isEmpty() {
    return duties.isEmpty() && gates.isEmpty() && conflicts.isEmpty() && questions.isEmpty();
  }

  /** Each change as a sentence. */
  public List<Bilingual> sentences() {
    return DiffSentences.of(this);
  }

  /** The sentences as lines of text. */
  public String render(Language language) {
    StringBuilder text = new StringBuilder();
    sentences().forEach(s -> text.append(s.in(language)).append('\n'));
    return text.toString();
  }
}
