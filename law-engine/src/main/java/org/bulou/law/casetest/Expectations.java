package org.bulou.law.casetest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Outcome;
import org.bulou.law.evaluate.Timing;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.facts.ValueReader;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Position;
import org.bulou.law.source.Problems;
import org.bulou.law.time.Due;
import org.bulou.law.time.Span;

/** Compares one {@code expect} list with an evaluation. */
final class Expectations {
  private final Evaluation evaluation;
  private final Problems problems = new Problems();
  private final ValueReader values = new ValueReader(problems, (n, t) -> Optional.empty());
  private final List<Mismatch> mismatches = new ArrayList<>();

  private Expectations(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  static List<Mismatch> check(List<Node> expect, Evaluation evaluation) {
    Expectations e = new Expectations(evaluation);
    expect.forEach(e::one);
    e.problems.list().forEach(p -> e.mismatches.add(new Mismatch(p.at(), p.message())));
    evaluation
        .failures()
        .forEach(
            f ->
                e.mismatches.add(
                    Mismatch.of(
                        f.norm().head().at(),
                        "求值失败：" + f.norm().id() + "：" + f.message(),
                        "evaluation failed: " + f.norm().id() + ": " + f.message())));
    return e.mismatches;
  }

  private void one(Node node) {
    Fields f = Fields.of(node, "expect", problems);
    f.node("note");
    if (f.has("penalty")) {
      penalty(f);
    } else if (f.has("duty")) {
      duty(f);
    } else if (f.has("none")) {
      none(f);
    } else if (f.has("gate")) {
      gate(f);
    } else if (f.has("conflict") || f.has("no_conflict")) {
      conflict(f);
    } else if (f.has("question")) {
      question(f);
    } else if (f.has("not_covered")) {
      notCovered(f);
    } else if (f.has("agree_on_day")) {
      agree(f);
    } else {
      fail(node.at(), "不认识的期望", "no such expectation");
    }
    f.refuseUnknown();
  }

  private void fail(Position at, String zh, String en) {
    mismatches.add(Mismatch.of(at, zh, en));
  }

  private void differ(Position at, String what, String expected, String got) {
    fail(
        at,
        what + "：期望 " + expected + "，得到 " + got,
        what + ": expected " + expected + ", got " + got);
  }

  private static String canonical(String id) {
    return id.replaceAll("\\s*,\\s*", ", ").trim();
  }

  private Optional<Duty> find(Fields f, String key) {
    String id = canonical(f.requiredText(key));
    Optional<Duty> duty = evaluation.duty(id);
    if (duty.isEmpty()) {
      String norm = id.contains("(") ? id.substring(0, id.indexOf('(')) : id;
      List<String> same =
          evaluation.duties().stream().map(Duty::id).filter(d -> d.startsWith(norm + "(")).toList();
      differ(f.at(), id, "a duty", same.isEmpty() ? "none" : "only " + same);
    }
    return duty;
  }

  private void duty(Fields f) {
    Optional<Duty> found = find(f, "duty");
    Optional<Span> due = f.node("due").flatMap(values::span);
    Optional<Span> warn = f.node("warn").flatMap(values::span);
    Optional<Span> start = f.node("start").flatMap(values::span);
    Optional<String> reading = f.text("reading");
    Optional<String> state = f.text("state");
    Optional<String> standing = f.text("standing");
    if (found.isEmpty()) {
      return;
    }
    Duty d = found.get();
    state
        .filter(s -> !s.equals(d.state().wire()))
        .ifPresent(s -> differ(f.at("state"), d.id() + " state", s, d.state().wire()));
    standing
        .filter(s -> !s.equals(d.standing().name().toLowerCase(java.util.Locale.ROOT)))
        .ifPresent(s -> differ(f.at("standing"), d.id() + " standing", s, d.standing().name()));
    Optional<Due> computed = reading.isPresent() ? underReading(f, d, reading.get()) : d.due();
    due.ifPresent(s -> instant(f.at("due"), d.id() + " due", s, computed));
    warn.ifPresent(s -> instant(f.at("warn"), d.id() + " warn", s, d.warn().flatMap(Outcome::due)));
    start.ifPresent(s -> start(f.at("start"), d, s));
  }

  private Optional<Due> underReading(Fields f, Duty d, String reading) {
    int eq = reading.indexOf('=');
    String name = reading.substring(eq + 1);
    Optional<Outcome> outcome =
        d.outcomes().stream()
            .filter(
                o ->
                    o.reading().equals(name)
                        && (eq < 0 || o.element().equals(reading.substring(0, eq))))
            .findFirst();
    if (outcome.isEmpty()) {
      boolean base = evaluation.versions().readings().containsValue(name);
      if (base) {
        return d.due();
      }
      differ(
          f.at("reading"),
          d.id(),
          "the reading " + reading,
          "only " + d.outcomes().stream().map(o -> o.element() + "=" + o.reading()).toList());
    }
    return outcome.flatMap(Outcome::due);
  }

  private void instant(Position at, String what, Span expected, Optional<Due> got) {
    if (got.isEmpty()) {
      differ(at, what, expected.start().toString(), "no date");
    } else if (got.get().earliest() != expected.from()) {
      differ(
          at, what, expected.start().toString(), Span.instantOf(got.get().earliest()).toString());
    }
  }

  private void start(Position at, Duty d, Span expected) {
    String got =
        switch (d.start()) {
          case Timing.Exact e -> e.span().start().toString();
          case Timing.NotYet n -> "not yet";
          case Timing.Unsure u -> u.bounded() ? Span.instantOf(u.earliest()).toString() : "unknown";
        };
    if (!got.equals(expected.start().toString())) {
      differ(at, d.id() + " start", expected.start().toString(), got);
    }
  }

  private void none(Fields f) {
    String norm = f.requiredText("none");
    List<String> found =
        evaluation.duties().stream()
            .filter(d -> d.norm().id().equals(norm) && d.standing() != Duty.Standing.WARNING)
            .map(Duty::id)
            .toList();
    if (!found.isEmpty()) {
      differ(f.at(), norm, "no duty", found.toString());
    }
    boolean closes =
        evaluation.gates().stream()
            .flatMap(g -> g.verdicts().stream())
            .anyMatch(v -> v.norm().id().equals(norm) && v.standing() != Verdict.Standing.WARNS);
    if (closes) {
      differ(f.at(), norm, "no objection", "a closed or open gate");
    }
    boolean punished =
        exposures().stream()
            .anyMatch(x -> x.penalty().id().equals(norm) && x.applies() == Truth.TRUE);
    if (punished) {
      differ(f.at(), norm, "no exposure", "one");
    }
  }

  private List<Duty.Exposure> exposures() {
    List<Duty.Exposure> all = new ArrayList<>();
    evaluation.duties().forEach(d -> all.addAll(d.exposures()));
    evaluation.gates().forEach(g -> g.verdicts().forEach(v -> all.addAll(v.exposures())));
    return all;
  }

  private void penalty(Fields f) {
    String penalty = f.requiredText("penalty");
    String id = canonical(f.requiredText("duty"));
    List<Duty.Exposure> exposures = new ArrayList<>();
    evaluation.duty(id).ifPresent(d -> exposures.addAll(d.exposures()));
    for (Gate g : evaluation.gates()) {
      for (Verdict v : g.verdicts()) {
        if (id.startsWith(v.norm().id() + "(") && id.endsWith(g.action().id() + ")")) {
          exposures.addAll(v.exposures());
        }
      }
    }
    if (exposures.stream().noneMatch(x -> x.penalty().id().equals(penalty))) {
      differ(
          f.at(),
          penalty + " for " + id,
          "an exposure",
          exposures.stream().map(x -> x.penalty().id()).toList().toString());
    }
  }

  private void gate(Fields f) {
    String action = f.requiredText("gate");
    String is = f.requiredText("is");
    List<String> by = f.texts("by");
    boolean disputed = f.flag("disputed");
    Optional<Gate> gate = evaluation.gate(action);
    if (gate.isEmpty()) {
      differ(f.at(), action, "a gate", "no such action was asked");
      return;
    }
    List<String> norms =
        gate.get().verdicts().stream().map(v -> v.norm().id() + ":" + v.standing()).toList();
    if (!gate.get().wire().equals(is)) {
      differ(f.at("is"), action, is, gate.get().wire() + " " + norms);
    }
    for (String norm : by) {
      boolean named =
          gate.get().verdicts().stream()
              .anyMatch(v -> v.norm().id().equals(norm) && v.standing() != Verdict.Standing.WARNS);
      if (!named) {
        differ(f.at("by"), action, norm, norms.toString());
      }
    }
    if (disputed && !(gate.get() instanceof Gate.Closed c && c.disputed())) {
      differ(f.at(), action, "disputed", gate.get().wire() + " " + norms);
    }
  }

  private void conflict(Fields f) {
    boolean wanted = f.has("conflict");
    List<String> pair = f.texts(wanted ? "conflict" : "no_conflict");
    boolean disputed = f.flag("disputed");
    if (pair.size() != 2) {
      fail(f.at(), "conflict 应为 [义务, 规范]", "a conflict is written [ duty, norm ]");
      return;
    }
    String duty = canonical(pair.get(0));
    Optional<Conflict> found =
        evaluation.conflicts().stream()
            .filter(
                c -> c.duty().id().equals(duty) && c.prohibition().norm().id().equals(pair.get(1)))
            .findFirst();
    if (wanted && found.isEmpty()) {
      differ(
          f.at(),
          duty,
          "a conflict with " + pair.get(1),
          evaluation.conflicts().stream()
              .map(c -> c.duty().id() + " × " + c.prohibition().norm().id())
              .toList()
              .toString());
    } else if (!wanted && found.isPresent()) {
      differ(f.at(), duty, "no conflict with " + pair.get(1), "one");
    } else if (disputed && found.isPresent() && !found.get().disputed()) {
      differ(f.at(), duty, "a disputed conflict", "an undisputed one");
    }
  }

  private void question(Fields f) {
    String address = canonical(f.requiredText("question"));
    boolean asked =
        evaluation.questions().stream()
            .map(q -> q.address().show())
            .anyMatch(q -> q.equals(address) || q.startsWith(address + " "));
    if (!asked) {
      differ(
          f.at(),
          "question",
          address,
          evaluation.questions().stream().map(q -> q.address().show()).toList().toString());
    }
  }

  private void notCovered(Fields f) {
    String territory = f.requiredText("not_covered");
    boolean said =
        evaluation.coverage().notCovered().stream()
            .anyMatch(n -> n.territory().equals(territory) || n.what().equals(territory));
    boolean atGate =
        evaluation.gates().stream()
            .flatMap(g -> g.coverage().notCovered().stream())
            .anyMatch(n -> n.territory().equals(territory) || n.what().equals(territory));
    if (!said && !atGate) {
      differ(f.at(), "not covered", territory, evaluation.coverage().notCovered().toString());
    }
  }

  private void agree(Fields f) {
    find(f, "agree_on_day")
        .filter(d -> !d.agreeOnDay())
        .ifPresent(
            d -> differ(f.at(), d.id(), "all readings agree on the day", d.outcomes().toString()));
  }
}
