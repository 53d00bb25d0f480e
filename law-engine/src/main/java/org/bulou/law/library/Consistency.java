package org.bulou.law.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprWalk;
import org.bulou.law.model.Bearer;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.model.TimePoint;
import org.bulou.law.model.Validity;
import org.bulou.law.source.Position;
import org.bulou.law.source.Problems;
import org.bulou.law.vocabulary.Domain;

/**
 * What can only be seen when everything is read: references that lead nowhere, circles, overlapping
 * versions.
 */
final class Consistency {
  private final Law law;
  private final Set<String> switchedOff;
  private final Problems problems;

  private Consistency(Law law, Set<String> switchedOff, Problems problems) {
    this.law = law;
    this.switchedOff = switchedOff;
    this.problems = problems;
  }

  /**
   * Checks a law.
   *
   * @param switchedOff norms that exist in packs that are off, and may be named
   */
  static void check(Law law, Set<String> switchedOff, Problems problems) {
    Consistency c = new Consistency(law, switchedOff, problems);
    law.instruments().values().forEach(c::instrument);
    Books.check(law, problems);
    law.articles().forEach(a -> a.pack().ifPresent(p -> c.pack(p, a.at())));
    law.norms().forEach(c::references);
    c.versions();
    law.values().values().forEach(c::values);
    law.doctrines().values().forEach(c::doctrine);
    c.circles();
  }

  private void instrument(Instrument i) {
    if (!law.jurisdictions().containsKey(i.jurisdiction())) {
      problems.addUnknown(
          i.at(),
          "unknown-jurisdiction",
          "不认识的法域 `" + i.jurisdiction() + "`",
          "unknown jurisdiction `" + i.jurisdiction() + "`",
          i.jurisdiction(),
          law.jurisdictions().keySet());
    }
    i.pack().ifPresent(p -> pack(p, i.at()));
    Set<String> aspects = law.vocabulary().domain("aspect").map(Domain::names).orElse(Set.of());
    for (String aspect : i.aspects()) {
      if (!aspects.contains(aspect)) {
        problems.addUnknown(
            i.at(),
            "unknown-value",
            "不认识的方面 `" + aspect + "`",
            "unknown aspect `" + aspect + "`",
            aspect,
            aspects);
      }
    }
  }

  private void pack(String pack, Position at) {
    Set<String> packs = law.vocabulary().domain("pack").map(Domain::names).orElse(Set.of());
    if (!packs.contains(pack)) {
      problems.addUnknown(
          at, "unknown-pack", "没有法律包 `" + pack + "`", "unknown pack `" + pack + "`", pack, packs);
    }
  }

  private void references(Norm n) {
    Position at = n.head().at();
    n.penalty().sanctions().forEach(id -> norm(id, at, "sanctions"));
    n.conditions().excepts().forEach(id -> norm(id, at, "excepts"));
    chained(n).forEach(id -> norm(id, at, "discharge_of"));
    n.contents()
        .form()
        .ifPresent(
            f -> {
              if (!law.forms().containsKey(f.form())) {
                problems.addUnknown(
                    at,
                    "unknown-form",
                    "没有表单 `" + f.form() + "`",
                    "there is no form `" + f.form() + "`",
                    f.form(),
                    law.forms().keySet());
              } else if (!stages(f.form()).contains(f.stage())) {
                problems.addUnknown(
                    at,
                    "unknown-stage",
                    "表单没有阶段 `" + f.stage() + "`",
                    "the form has no stage `" + f.stage() + "`",
                    f.stage(),
                    stages(f.form()));
              }
            });
    if (n.binding().bearer() instanceof Bearer.Authority a
        && !law.authorities().containsKey(a.id())) {
      problems.addUnknown(
          at,
          "unknown-authority",
          "不认识的机关 `" + a.id() + "`",
          "unknown authority `" + a.id() + "`",
          a.id(),
          law.authorities().keySet());
    }
  }

  private List<String> stages(String form) {
    return Optional.ofNullable(law.forms().get(form)).map(f -> f.stages()).orElse(List.of());
  }

  private void norm(String id, Position at, String where) {
    if (law.norm(id).isEmpty() && !switchedOff.contains(id)) {
      problems.addUnknown(
          at,
          "unknown-norm",
          where + " 所指的规范 `" + id + "` 不存在",
          "`" + where + "` names a norm that does not exist: `" + id + "`",
          id,
          law.normIds());
    }
  }

  private void versions() {
    for (String id : law.normIds()) {
      List<Norm> versions = law.versions(id);
      for (int i = 0; i < versions.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (versions.get(i).head().validity().overlaps(versions.get(j).head().validity())) {
            problems.add(
                versions.get(i).head().at(),
                "overlapping-versions",
                "`" + id + "` 的两个版本有效期重叠",
                "two versions of `" + id + "` are valid at the same time",
                "检查 from 与 until",
                "check from and until");
          }
        }
      }
    }
  }

  private void values(Definition.NamedValue v) {
    List<Validity> spans = v.values().stream().map(Definition.Dated::validity).toList();
    for (int i = 0; i < spans.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (spans.get(i).overlaps(spans.get(j))) {
          problems.add(
              v.at(),
              "overlapping-versions",
              "`" + v.id() + "` 的有效期重叠",
              "two values of `" + v.id() + "` are valid at the same time");
        }
      }
    }
  }

  private void doctrine(Definition.Doctrine d) {
    for (Choice.Reading<org.bulou.law.time.CountingRule> r : d.rule().readings()) {
      r.is()
          .calendar()
          .filter(c -> !law.calendars().containsKey(c))
          .ifPresent(
              c ->
                  problems.addUnknown(
                      d.at(),
                      "unknown-calendar",
                      "没有日历 `" + c + "`",
                      "there is no calendar `" + c + "`",
                      c,
                      law.calendars().keySet()));
    }
  }

  private void circles() {
    Map<String, Set<String>> terms = new HashMap<>();
    law.terms().values().forEach(t -> terms.put(t.id(), called(t)));
    law.terms().values().forEach(t -> circle(t.id(), terms, t.at(), "cyclic-terms", "术语", "terms"));
    Map<String, Set<String>> exceptions = new HashMap<>();
    Map<String, Set<String>> clocks = new HashMap<>();
    for (Norm n : law.norms()) {
      exceptions
          .computeIfAbsent(n.id(), k -> new LinkedHashSet<>())
          .addAll(n.conditions().excepts());
      clocks.computeIfAbsent(n.id(), k -> new LinkedHashSet<>()).addAll(chained(n));
    }
    for (Norm n : law.norms()) {
      circle(n.id(), exceptions, n.head().at(), "cyclic-exceptions", "例外", "exceptions");
      circle(n.id(), clocks, n.head().at(), "cyclic-clocks", "时钟", "clocks");
    }
  }

  private static Set<String> called(Definition.Term t) {
    Set<String> called = new LinkedHashSet<>();
    for (Choice.Reading<Expr> r : t.body().readings()) {
      ExprWalk.each(
          r.is(),
          e -> {
            if (e instanceof Expr.Term call) {
              called.add(call.name());
            }
          });
    }
    return called;
  }

  private void circle(
      String start,
      Map<String, Set<String>> edges,
      Position at,
      String code,
      String zh,
      String en) {
    List<String> path = new ArrayList<>(List.of(start));
    if (leadsBack(start, start, edges, path, new LinkedHashSet<>())) {
      String round = String.join(" → ", path);
      problems.add(at, code, zh + "相互循环：" + round, "the " + en + " go round in a circle: " + round);
    }
  }

  private static boolean leadsBack(
      String from,
      String goal,
      Map<String, Set<String>> edges,
      List<String> path,
      Set<String> seen) {
    for (String next : edges.getOrDefault(from, Set.of())) {
      path.add(next);
      if (next.equals(goal) || (seen.add(next) && leadsBack(next, goal, edges, path, seen))) {
        return true;
      }
      path.removeLast();
    }
    return false;
  }

  /** The norms whose discharge starts (or pauses) a norm's clock. */
  private static List<String> chained(Norm n) {
    List<String> found = new ArrayList<>();
    n.conditions().arises().ifPresent(c -> c.readings().forEach(r -> chained(r.is(), found)));
    n.clock()
        .flatMap(Consistency::start)
        .ifPresent(c -> c.readings().forEach(r -> chained(r.is(), found)));
    return found;
  }

  private static void chained(TimePoint point, List<String> found) {
    switch (point) {
      case TimePoint.DischargeOf d -> found.add(d.norm());
      case TimePoint.Several s -> s.of().forEach(p -> chained(p, found));
      case TimePoint.Arises a -> {}
      case TimePoint.At a -> {}
      case TimePoint.Over o -> {}
    }
  }

  private static Optional<Choice<TimePoint>> start(Clock clock) {
    return switch (clock) {
      case Clock.Within w -> Optional.of(w.after());
      case Clock.AtOnce a -> Optional.of(a.after());
      case Clock.Keep k -> Optional.of(k.after());
      case Clock.Before b -> Optional.of(b.of());
      case Clock.SetBy s -> Optional.of(s.date());
      case Clock.Periodic p -> Optional.of(p.from());
      case Clock.OnDate d -> Optional.empty();
      case Clock.Yearly y -> Optional.empty();
      case Clock.Minimum m -> Optional.empty();
    };
  }
}
