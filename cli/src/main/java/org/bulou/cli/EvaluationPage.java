package org.bulou.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.explain.Instants;
import org.bulou.law.explain.StandingDuties;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.Facts;
import org.bulou.law.model.Bearer;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.time.Span;

/**
 * An evaluation as a page for somebody who is tired: what is due next, what must not be done, what
 * to ask.
 */
final class EvaluationPage {
  private static final int FIRST = 10;

  private final Console console;
  private final Law law;
  private final Evaluation evaluation;
  private final boolean all;
  private final DutyLines duties;
  private boolean table;

  EvaluationPage(Console console, Law law, Evaluation evaluation, boolean all) {
    this.console = console;
    this.law = law;
    this.evaluation = evaluation;
    this.all = all;
    this.duties = new DutyLines(console, evaluation.moment().asOf());
  }

  void print(CaseFile story) {
    head(story);
    standing(story);
    dated();
    undated();
    new GateLines(console, evaluation).print();
    questions();
    exposures();
    apart();
    coverage();
    next();
  }

  private void head(CaseFile story) {
    if (evaluation.counterfactual()) {
      console.line(
          console.in("【反事实】适用 ", "COUNTERFACTUAL: under the law of ")
              + evaluation.moment().lawAsOf().map(Object::toString).orElse("")
              + console.in(" 的法律", ""));
    }
    console.line(console.in(story.title()) + "  [" + story.id() + "]");
    Instant now = evaluation.moment().asOf();
    String zones =
        zones().stream()
            .map(z -> Instants.local(now, z) + " " + z.getId())
            .collect(Collectors.joining("  ·  "));
    console.line(
        console.in("截至 ", "as of ")
            + Instants.local(now, java.time.ZoneOffset.UTC)
            + (zones.isEmpty() ? "" : "  ·  " + zones));
    console.line(
        console.in("记录第 ", "record version ")
            + evaluation.versions().record()
            + console.in(" 版，共 ", " of ")
            + story.record().newest()
            + console.in(" 版；法律 ", "; law ")
            + evaluation.versions().law().substring(0, 12));
    console.paragraph(0, console.in("已采纳解读：", "readings adopted: "), adopted());
    stale();
    evaluation
        .failures()
        .forEach(f -> console.paragraph(0, "! ", f.norm().id() + ": " + f.message()));
  }

  private String adopted() {
    Map<String, String> readings = evaluation.versions().readings();
    return readings.isEmpty()
        ? console.in("无（期限取最严）", "none (the strictest clock decides)")
        : readings.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(", "));
  }

  /** Instruments checked only up to an earlier day, each once. */
  private void stale() {
    evaluation.duties().stream()
        .filter(d -> d.flags().stale())
        .map(d -> d.norm().head().instrument())
        .distinct()
        .forEach(
            i ->
                console.paragraph(
                    0,
                    "~ ",
                    console.in(i.shortName())
                        + console.in(" 仅核对至 ", " was checked only until ")
                        + i.checkedUntil()
                        + console.in("，其后的答案可能过时", ": answers for later days may be stale")));
  }

  private List<ZoneId> zones() {
    return evaluation.duties().stream()
        .map(d -> d.norm().head().instrument().zone())
        .distinct()
        .toList();
  }

  /** A case about an organisation's daily duties has all of them in one table, and only there. */
  private void standing(CaseFile story) {
    int version = evaluation.moment().knownAt();
    Facts facts = story.record().at(version == 0 ? story.record().newest() : version);
    table = StandingDuties.asked(law, facts);
    if (table) {
      new StandingPage(console, evaluation.moment().asOf())
          .print(StandingDuties.of(law, evaluation, facts));
    }
  }

  private boolean own(Duty d) {
    return !(table && d.norm().standing())
        && !(d.norm().binding().bearer() instanceof Bearer.Authority)
        && d.norm().head().kind() == Norm.Kind.DUTY
        && d.standing() != Duty.Standing.WARNING;
  }

  private void dated() {
    List<Duty> dated =
        evaluation.duties().stream()
            .filter(d -> own(d) && d.due().isPresent() && d.state().open())
            .toList();
    if (dated.isEmpty() && table) {
      return; // nothing but what the table says
    }
    console.heading("下一步到期", "WHAT IS DUE NEXT");
    if (dated.isEmpty()) {
      console.line(console.in("没有可计算日期的待办义务。", "No open duty has a date that can be computed."));
    }
    duties.printAlike(dated);
  }

  private void undated() {
    List<Duty> atOnce =
        evaluation.duties().stream()
            .filter(d -> own(d) && d.due().isEmpty() && d.state().open() && !d.norm().standing())
            .toList();
    if (!atOnce.isEmpty()) {
      console.heading("无具体期限（立即、及时）", "WITHOUT A NUMBER (at once, in good time)");
      duties.printAlike(atOnce);
    }
    List<Duty> standing =
        evaluation.duties().stream()
            .filter(d -> own(d) && d.due().isEmpty() && d.state().open() && d.norm().standing())
            .toList();
    if (!standing.isEmpty()) {
      console.heading("持续义务", "STANDING DUTIES");
      (all ? standing : standing.stream().limit(FIRST).toList()).forEach(duties::brief);
      more(standing.size());
    }
    List<Duty> closed =
        evaluation.duties().stream().filter(d -> own(d) && !d.state().open()).toList();
    if (!closed.isEmpty()) {
      console.heading("已完成或已终止", "DONE OR ENDED");
      closed.forEach(duties::brief);
    }
  }

  private void more(int size) {
    if (!all && size > FIRST) {
      console.line(
          console.in(
              "  …另有 " + (size - FIRST) + " 项（--all）", "  … " + (size - FIRST) + " more (--all)"));
    }
  }

  private void questions() {
    console.heading("下一步要问", "WHAT TO ASK NEXT");
    if (evaluation.questions().isEmpty()) {
      console.line(console.in("没有会改变结果的未知事实。", "No unknown fact could change a result."));
    }
    int n = 0;
    for (var q : evaluation.questions()) {
      if (!all && n == FIRST) {
        break;
      }
      n++;
      console.paragraph(2, n + ". ", console.in(q.ask()));
      String settles =
          q.settles().size() <= 2
              ? String.join(", ", q.settles())
              : q.settles().size() + console.in(" 项", " results");
      console.paragraph(5, "", q.address().show() + console.in("；可定：", "; settles ") + settles);
      q.claims()
          .forEach(
              c ->
                  console.paragraph(
                      5,
                      "",
                      console.in("（主张，未采纳）", "(claimed, not adopted) ")
                          + c.by()
                          + ": "
                          + c.value()));
    }
    more(evaluation.questions().size());
  }

  private void exposures() {
    Map<String, List<Duty.Exposure>> byPenalty =
        evaluation.duties().stream()
            .flatMap(d -> d.exposures().stream())
            .collect(
                Collectors.groupingBy(
                    x -> x.penalty().id(), java.util.TreeMap::new, Collectors.toList()));
    if (byPenalty.isEmpty()) {
      return;
    }
    console.heading("可能的罚则（按行为期间）", "PENALTY NORMS BEHIND IT (by the time of the conduct)");
    byPenalty.forEach(
        (id, list) -> {
          Duty.Exposure x = list.getFirst();
          ZoneId zone = x.penalty().head().instrument().zone();
          console.paragraph(
              2,
              "· ",
              console.in(x.penalty().head().title())
                  + " — "
                  + x.penalty().head().cite().at()
                  + "; "
                  + Instants.local(Span.instantOf(x.from()), zone)
                  + " … "
                  + Instants.end(x.until(), zone));
        });
  }

  private void apart() {
    List<Duty> authorities =
        evaluation.duties().stream()
            .filter(d -> !(table && d.norm().standing()))
            .filter(d -> d.norm().binding().bearer() instanceof Bearer.Authority)
            .toList();
    if (!authorities.isEmpty()) {
      console.heading("预期由主管机关完成", "EXPECTED BY AUTHORITIES");
      authorities.forEach(duties::brief);
    }
    List<Duty> soft =
        evaluation.duties().stream()
            .filter(d -> d.norm().head().kind() == Norm.Kind.RECOMMENDATION)
            .toList();
    if (!soft.isEmpty()) {
      console.heading("鼓励与建议（不具约束力）", "ENCOURAGED (not binding)");
      soft.forEach(duties::brief);
    }
    List<Duty> warnings =
        evaluation.duties().stream().filter(d -> d.standing() == Duty.Standing.WARNING).toList();
    if (!warnings.isEmpty()) {
      console.heading("仅在未采纳的解读下", "ONLY UNDER READINGS NOT FOLLOWED");
      warnings.forEach(duties::brief);
    }
  }

  private void coverage() {
    console.heading("依据与空白", "LAW CONSIDERED, AND HOLES");
    console.paragraph(
        2,
        "",
        console.in("已考虑：", "considered: ") + String.join(", ", evaluation.coverage().considered()));
    evaluation
        .undecidedInstruments()
        .forEach(
            i ->
                console.paragraph(
                    2,
                    "? ",
                    console.in(i.shortName())
                        + console.in("：案件方面未说明", ": a case aspect is not said")));
    for (var hole : evaluation.coverage().notCovered()) {
      console.paragraph(
          2,
          "∅ ",
          console.in("未覆盖 ", "not covered: ")
              + hole.territory()
              + " — "
              + console.in(hole.subject()));
    }
    if (all) {
      new SilentLaw(console, law).print(evaluation.silentInstruments());
    }
  }

  private void next() {
    evaluation
        .nextChange()
        .ifPresent(
            t -> {
              console.blank();
              console.line(
                  console.in("若无新事实，答案下次变化于 ", "Without a new fact the answer next changes at ")
                      + Instants.local(Span.instantOf(t), java.time.ZoneOffset.UTC));
            });
    console.line(
        console.in(
            "不是法律意见；法律库 " + law.norms().size() + " 条规范，均未经律师复核。",
            "Not legal advice; "
                + law.norms().size()
                + " norms in the library, none reviewed by counsel."));
  }
}
