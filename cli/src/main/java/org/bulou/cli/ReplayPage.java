package org.bulou.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.DutyState;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.explain.Instants;
import org.bulou.law.explain.Wording;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Version;
import org.bulou.law.model.Bearer;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;

/**
 * A story as it is told: per step what was recorded, what the law asked, what changed since the
 * step before.
 */
final class ReplayPage {
  private static final int QUESTIONS = 3;

  private final Console console;
  private final Law law;
  private final CaseFile story;
  private final Optional<LocalDate> other;
  private final ZoneId zone;
  private final Map<String, Duty> seen = new TreeMap<>();
  private int told;
  private Optional<Evaluation> last = Optional.empty();

  ReplayPage(Console console, Law law, CaseFile story, Optional<LocalDate> other) {
    this.console = console;
    this.law = law;
    this.story = story;
    this.other = other;
    this.zone =
        law.instruments().values().stream()
            .filter(i -> i.jurisdiction().equals("CN"))
            .map(Instrument::zone)
            .findFirst()
            .orElse(ZoneOffset.UTC);
  }

  void opening(Readings followed) {
    console.line(counterfactual() + console.in(story.title()));
    console.line("═".repeat(Math.min(console.width(), 72)));
    story
        .provenance()
        .flatMap(p -> p.note())
        .ifPresent(n -> console.paragraph(0, "", console.in(n)));
    story.note().ifPresent(n -> console.paragraph(0, "", console.in(n)));
    console.paragraph(
        0,
        "",
        console.in("已采纳解读：", "readings adopted: ")
            + (followed.picked().isEmpty()
                ? console.in("无（期限取最严）", "none (the strictest clock decides)")
                : followed.picked().toString()));
  }

  private String counterfactual() {
    return other
        .map(d -> console.in("【反事实：" + d + " 的法律】", "COUNTERFACTUAL (law of " + d + ") "))
        .orElse("");
  }

  void step(CaseFile.Step step, int version, Evaluation evaluation) {
    console.blank();
    String title = step.title().map(console::in).orElse("");
    console.line("■ " + counterfactual() + Instants.local(step.asOf(), zone) + "  " + title);
    recorded(version);
    changes(evaluation);
    if (!evaluation.gates().isEmpty()) {
      evaluation.gates().forEach(new GateLines(console, evaluation)::gate);
    }
    evaluation.conflicts().forEach(new GateLines(console, evaluation)::conflict);
    evaluation.questions().stream()
        .limit(QUESTIONS)
        .forEach(
            q ->
                console.paragraph(2, "? ", console.in(q.ask()) + "  [" + q.address().show() + "]"));
    int more = evaluation.questions().size() - QUESTIONS;
    if (more > 0) {
      console.line(console.in("    …另有 " + more + " 个问题", "    … and " + more + " more questions"));
    }
    last = Optional.of(evaluation);
  }

  private void recorded(int version) {
    for (Version v : story.record().versions()) {
      if (v.number() > told && v.number() <= version) {
        String source = v.source().map(s -> "  (" + s + ")").orElse("");
        console.paragraph(
            2,
            "＋ ",
            console.in("记录第 " + v.number() + " 版，", "record version " + v.number() + ", ")
                + v.by()
                + v.title().map(t -> ": " + console.in(t)).orElse("")
                + source);
      }
    }
    told = Math.max(told, version);
  }

  private void changes(Evaluation evaluation) {
    DutyLines lines = new DutyLines(console, evaluation.moment().asOf());
    int quiet = 0;
    List<Duty> briefly = new ArrayList<>();
    Map<String, List<Duty>> changed = new TreeMap<>();
    for (Duty d : evaluation.duties()) {
      if (d.standing() == Duty.Standing.WARNING) {
        continue;
      }
      Optional<Duty> before = Optional.ofNullable(seen.put(d.id(), d));
      boolean same =
          before.isPresent()
              && before.get().state() == d.state()
              && before.get().due().equals(d.due());
      if (same) {
        quiet++;
      } else if (small(d)) {
        briefly.add(d);
      } else {
        String move =
            before
                .map(
                    b ->
                        console.in(Wording.of(b.state()))
                            + " → "
                            + console.in(Wording.of(d.state())))
                .orElse("");
        changed.computeIfAbsent(move, k -> new ArrayList<>()).add(d);
      }
    }
    changed.forEach((move, duties) -> moved(lines, move, duties));
    briefly.forEach(lines::brief);
    List<String> gone = new ArrayList<>(seen.keySet());
    evaluation.duties().forEach(d -> gone.remove(d.id()));
    gone.forEach(
        id -> {
          console.paragraph(2, "－ ", id + console.in(" 不再适用", " no longer applies"));
          seen.remove(id);
        });
    if (quiet > 0) {
      console.line(console.in("  " + quiet + " 项未变", "  " + quiet + " unchanged"));
    }
  }

  private static boolean small(Duty d) {
    return d.norm().head().kind() == Norm.Kind.RECOMMENDATION
        || d.norm().binding().bearer() instanceof Bearer.Authority
        || d.norm().standing();
  }

  private void moved(DutyLines lines, String move, List<Duty> duties) {
    if (!move.isEmpty()) {
      console.paragraph(2, "", move);
    }
    lines.printAlike(duties);
    if (duties.stream().anyMatch(d -> d.state() == DutyState.PAST_COMPUTED_DATE)) {
      console.paragraph(4, "", console.in("公开事实未显示已履行", "not shown as met on public facts"));
    }
  }

  void closing() {
    last.ifPresent(this::summary);
    if (!story.sources().isEmpty()) {
      console.heading("来源与保留", "SOURCES AND CAVEATS");
      story.sources().forEach(s -> console.paragraph(2, "· ", console.in(s)));
    }
    console.blank();
    console.line(
        console.in(
            "不是法律意见；法律库 " + law.norms().size() + " 条规范，均未经律师复核。",
            "Not legal advice; "
                + law.norms().size()
                + " norms in the library, none reviewed by counsel."));
  }

  private void summary(Evaluation evaluation) {
    console.heading("各行为人小结", "EACH ACTOR AT THE END");
    Map<String, List<Duty>> byActor = new TreeMap<>();
    for (Duty d : evaluation.duties()) {
      if (d.bearer().isPresent()
          && d.standing() != Duty.Standing.WARNING
          && d.norm().head().kind() == Norm.Kind.DUTY) {
        byActor.computeIfAbsent(actor(d.bearer().get()), k -> new ArrayList<>()).add(d);
      }
    }
    byActor.forEach(
        (actor, duties) -> {
          console.line("  " + actor);
          for (Duty d : duties) {
            String shown =
                d.state() == DutyState.PAST_COMPUTED_DATE
                    ? console.in("；公开事实未显示已履行", "; not shown as met on public facts")
                    : "";
            console.paragraph(
                4,
                "· ",
                console.in(d.norm().head().title()) + " — " + console.in(Wording.of(d)) + shown);
          }
        });
    console.heading("未提出任何要求的法律", "LAW THAT ASKED NOTHING");
    new SilentLaw(console, law).print(evaluation.silentInstruments());
  }

  private static String actor(Part part) {
    return part.words().en().equals(part.id()) ? part.id() : part.id() + " — " + part.words().en();
  }
}
