package org.bulou.law.explain;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Question;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.source.Bilingual;

/** Says what changed, one sentence per change. */
final class DiffSentences {
  private DiffSentences() {}

  static List<Bilingual> of(EvaluationDiff diff) {
    List<Bilingual> all = new ArrayList<>();
    diff.causes().forEach(c -> all.add(cause(c)));
    diff.duties().forEach(d -> all.add(duty(d)));
    diff.gates().forEach(g -> all.add(gate(g)));
    diff.conflicts().forEach(c -> all.add(conflict(c)));
    diff.questions().forEach(q -> all.add(question(q)));
    if (diff.isEmpty()) {
      all.add(words("结果没有变化", "the answers are the same"));
    }
    return List.copyOf(all);
  }

  private static Bilingual cause(EvaluationDiff.Cause c) {
    Bilingual what =
        switch (c.input()) {
          case LAW -> words("法律库", "law files");
          case RECORD -> words("记录版本", "record version");
          case AS_OF -> words("时点", "as of");
          case LAW_AS_OF -> words("所依法律的日期", "law as of");
          case READING -> words("解读 " + c.name(), "reading of " + c.name());
          case ENGINE -> words("引擎版本", "engine version");
        };
    Bilingual none =
        c.input() == EvaluationDiff.Input.READING
            ? Wording.notAdopted()
            : words("按当时", "of the time");
    String zh = or(c.before(), none.zh()) + " → " + or(c.after(), none.zh());
    String en = or(c.before(), none.en()) + " → " + or(c.after(), none.en());
    return words("依据 " + what.zh() + "：" + zh, "basis, " + what.en() + ": " + en);
  }

  private static String or(String text, String none) {
    return text.isEmpty() ? none : text;
  }

  private static Bilingual duty(EvaluationDiff.DutyChange change) {
    return switch (change) {
      case EvaluationDiff.DutyChange.Appeared a ->
          join("新增义务", "new duty", name(a.duty()), state(a.duty()));
      case EvaluationDiff.DutyChange.Disappeared d -> {
        Bilingual why =
            d.now()
                .flatMap(n -> n.exempt())
                .map(
                    x -> words("例外 " + x.head().title().zh(), "exception " + x.head().title().en()))
                .orElse(words("不再适用", "no longer applies"));
        yield join("义务消失", "duty gone", name(d.duty()), why);
      }
      case EvaluationDiff.DutyChange.Changed c ->
          join("义务变化", "duty changed", name(c.after()), changed(c));
    };
  }

  private static Bilingual changed(EvaluationDiff.DutyChange.Changed c) {
    List<Bilingual> parts = new ArrayList<>();
    for (EvaluationDiff.What what : c.what()) {
      parts.add(
          switch (what) {
            case STATE ->
                arrow(words("状态", "state"), Wording.of(c.before()), Wording.of(c.after()));
            case DUE -> arrow(words("计算日期", "computed date"), due(c.before()), due(c.after()));
            case STANDING ->
                arrow(
                    words("效力", "standing"),
                    Wording.of(c.before().standing()),
                    Wording.of(c.after().standing()));
            case START -> words("起算时间有变", "its start changed");
            case WARNING ->
                words("未采纳解读下的较早日期有变", "the earlier date under a reading not adopted changed");
            case BEARERS -> words("义务人有变", "its bearers changed");
            case EXPOSURES ->
                arrow(
                    words("可能涉及的罚则", "penalty norms that may concern it"),
                    exposures(c.before()),
                    exposures(c.after()));
          });
    }
    return words(
        String.join("；", parts.stream().map(Bilingual::zh).toList()),
        String.join("; ", parts.stream().map(Bilingual::en).toList()));
  }

  private static Bilingual exposures(Duty d) {
    List<String> ids = d.exposures().stream().map(x -> x.penalty().id()).distinct().toList();
    return ids.isEmpty() ? words("无", "none") : Bilingual.same(String.join(", ", ids));
  }

  private static Bilingual state(Duty d) {
    Bilingual state = Wording.of(d);
    Bilingual due = due(d);
    return d.due().isPresent()
        ? words(state.zh() + "，计算日期 " + due.zh(), state.en() + ", computed date " + due.en())
        : state;
  }

  private static Bilingual due(Duty d) {
    ZoneId zone = d.norm().head().instrument().zone();
    return d.due().map(x -> Bilingual.same(Moments.due(x, zone))).orElse(words("无", "none"));
  }

  private static Bilingual gate(EvaluationDiff.GateChange g) {
    Bilingual change = arrow(words(g.action(), g.action()), gate(g.before()), gate(g.after()));
    return words("行为 " + change.zh(), "action " + change.en());
  }

  private static Bilingual gate(Optional<Gate> gate) {
    return gate.map(
            g -> {
              List<String> norms =
                  g.verdicts().stream()
                      .filter(v -> v.standing() != Verdict.Standing.WARNS)
                      .map(v -> v.norm().id())
                      .sorted()
                      .toList();
              Bilingual words = Wording.of(g);
              return norms.isEmpty()
                  ? words
                  : words(
                      words.zh() + "（" + String.join("、", norms) + "）",
                      words.en() + " (" + String.join(", ", norms) + ")");
            })
        .orElse(words("未问", "not asked"));
  }

  private static Bilingual conflict(EvaluationDiff.ConflictChange c) {
    Conflict any = c.after().or(c::before).orElseThrow();
    Bilingual duty = any.duty().norm().head().title();
    Bilingual ban = any.prohibition().norm().head().title();
    Bilingual pair = words(duty.zh() + " × " + ban.zh(), duty.en() + " × " + ban.en());
    if (c.before().isEmpty()) {
      return join("新的冲突", "new conflict", pair, Wording.of(any.kind()));
    }
    return c.after().isEmpty()
        ? join("冲突消失", "conflict gone", pair, words("不再冲突", "they no longer collide"))
        : join("冲突变化", "conflict changed", pair, Wording.of(any.kind()));
  }

  private static Bilingual question(EvaluationDiff.QuestionChange q) {
    Question any = q.after().or(q::before).orElseThrow();
    return q.before().isEmpty()
        ? words("新问题：" + any.ask().zh(), "new question: " + any.ask().en())
        : words("问题已解决：" + any.ask().zh(), "question settled: " + any.ask().en());
  }

  private static Bilingual name(Duty d) {
    Bilingual title = d.norm().head().title();
    return words(title.zh() + "（" + d.id() + "）", title.en() + " (" + d.id() + ")");
  }

  private static Bilingual join(String zh, String en, Bilingual what, Bilingual detail) {
    return words(
        zh + "：" + what.zh() + "：" + detail.zh(), en + ": " + what.en() + ": " + detail.en());
  }

  private static Bilingual arrow(Bilingual name, Bilingual before, Bilingual after) {
    return words(
        name.zh() + "：" + before.zh() + " → " + after.zh(),
        name.en() + ": " + before.en() + " → " + after.en());
  }

  private static Bilingual words(String zh, String en) {
    return new Bilingual(zh, en);
  }
}
