package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Outcome;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;

/**
 * Draws the evaluated tree of a result from its trace.
 *
 * <p>{@code readings} are those of the evaluation ({@link
 * org.bulou.law.evaluate.Versions#readings}); the tree shows the set of readings that was followed,
 * and what each reading that was not would change.
 */
public final class Explanation {
  private Explanation() {}

  /**
   * Why a duty applies, may apply, or would under another reading.
   *
   * @throws IllegalStateException when the trace does not fit the norm
   */
  public static ExplanationNode of(Law law, Duty duty, Map<String, String> readings) {
    NormWalk walk = new NormWalk(duty.norm(), duty.trace(), new Picks(law, readings));
    List<ExplanationNode> sections = walk.duty();
    Outcome base = duty.outcomes().getFirst();
    agree(duty.norm(), walk.last(), base.applies());
    List<ExplanationNode> children = new ArrayList<>();
    TimeWalk.start(duty.norm(), base.start(), walk.setting()).ifPresent(children::add);
    children.addAll(sections);
    children.addAll(Outcomes.of(duty, walk.setting().zone()));
    Bilingual state = Wording.of(duty);
    Bilingual title = title(duty.norm(), duty.id());
    return ExplanationNode.of(
            new Bilingual(title.zh() + "：" + state.zh(), title.en() + ": " + state.en()),
            base.applies(),
            children)
        .citing(Citations.of(duty.norm()));
  }

  /** Why a duty does not apply. */
  public static ExplanationNode of(
      Law law, Evaluation.NotApplicable duty, Map<String, String> readings) {
    NormWalk walk = new NormWalk(duty.norm(), duty.trace(), new Picks(law, readings));
    List<ExplanationNode> children = new ArrayList<>(walk.duty());
    if (walk.last() != Truth.FALSE) {
      children.add(
          ExplanationNode.note(
              new Bilingual(
                  "该事件在所问之时尚未发生，或当时本规定不在施行",
                  "the event had not happened at the moment asked about, or the norm was not in"
                      + " force then")));
    }
    Bilingual title = title(duty.norm(), duty.id());
    return ExplanationNode.of(
            new Bilingual(title.zh() + "：不适用", title.en() + ": does not apply"),
            Truth.FALSE,
            children)
        .citing(Citations.of(duty.norm()));
  }

  /** Why a prohibition closes, might close or does not close an action. */
  public static ExplanationNode of(Law law, Verdict verdict, Map<String, String> readings) {
    NormWalk walk = new NormWalk(verdict.norm(), verdict.trace(), new Picks(law, readings));
    List<ExplanationNode> children = new ArrayList<>(walk.prohibition());
    Truth truth =
        verdict.closing().contains("")
            ? Truth.TRUE
            : verdict.clear().contains("") ? Truth.FALSE : Truth.UNKNOWN;
    agree(verdict.norm(), walk.last(), truth);
    children.addAll(Outcomes.of(verdict));
    Bilingual title = verdict.norm().head().title();
    Bilingual standing = Wording.of(verdict.standing());
    return ExplanationNode.of(
            new Bilingual(title.zh() + "：" + standing.zh(), title.en() + ": " + standing.en()),
            truth,
            children)
        .citing(Citations.of(verdict.norm()));
  }

  /** What the sections came to can be true only of what was said to be true. */
  private static void agree(Norm norm, Truth sections, Truth said) {
    if (said == Truth.TRUE && sections != Truth.TRUE) {
      throw new IllegalStateException(
          "the trace of " + norm.id() + " comes to " + sections + ", its result is " + said);
    }
  }

  private static Bilingual title(Norm norm, String id) {
    Bilingual title = norm.head().title();
    return new Bilingual(title.zh() + " — " + id, title.en() + " — " + id);
  }
}
