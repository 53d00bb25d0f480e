package org.bulou.law.explain;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Outcome;
import org.bulou.law.evaluate.Timing;
import org.bulou.law.model.Bearer;
import org.bulou.law.time.Due;

/** Duties as JSON. */
final class DutyJson {
  private final JsonOut json;
  private final NormJson norms;
  private final Optional<Explainer> explainer;

  DutyJson(JsonOut json, NormJson norms, Optional<Explainer> explainer) {
    this.json = json;
    this.norms = norms;
    this.explainer = explainer;
  }

  void duty(Duty d) {
    ZoneId zone = d.norm().head().instrument().zone();
    json.text("id", d.id()).object("norm", o -> norms.norm(d.norm()));
    json.list("parts", d.parts(), norms::part).object("bearer", d.bearer(), norms::part);
    if (d.norm().binding().bearer() instanceof Bearer.Authority a) {
      json.text("expectedBy", a.id());
    }
    json.list("coBearers", d.coBearers(), norms::part)
        .text("standing", Wire.of(d.standing()))
        .words("standingWords", Wording.of(d.standing()))
        .text("state", d.state().wire())
        .words("stateWords", Wording.of(d))
        .object("start", o -> timing(d.start(), zone))
        .object("due", d.due(), due -> due(due, zone))
        .object("decidedBy", d.decidedBy(), x -> outcome(x, zone))
        .object("warn", d.warn(), x -> outcome(x, zone))
        .list("outcomes", d.outcomes(), x -> outcome(x, zone))
        .flag("agreeOnDay", d.agreeOnDay())
        .object("dischargedBy", d.dischargedBy(), norms::part);
    norms.exposures(d.exposures(), d.norm());
    json.object(
        "flags",
        o ->
            o.flag("provisional", d.flags().provisional())
                .flag("stale", d.flags().stale())
                .flag("uncertainText", d.flags().uncertainText()));
    norms.ids("fallsAwayIf", d.fallsAwayIf());
    norms.reasons(d.reasons());
    explanation(x -> x.of(d));
  }

  void notApplicable(Evaluation.NotApplicable n) {
    json.text("id", n.id())
        .object("norm", o -> norms.norm(n.norm()))
        .object("exempt", n.exempt(), norms::norm);
    explanation(x -> x.of(n));
  }

  private void explanation(Function<Explainer, ExplanationNode> draw) {
    json.object("explanation", explainer.map(draw), norms::explanation);
  }

  private void timing(Timing timing, ZoneId zone) {
    switch (timing) {
      case Timing.Exact e ->
          json.text("known", "yes")
              .bound("from", e.span().from(), zone)
              .bound("until", e.span().until(), zone);
      case Timing.NotYet n -> json.text("known", "not-on-record");
      case Timing.Unsure u -> json.text("known", "no").bound("earliest", u.earliest(), zone);
    }
  }

  private void due(Due due, ZoneId zone) {
    json.moment("earliest", due.earliest(), zone)
        .moment("latest", due.latest(), zone)
        .flag("provisional", due.provisional());
  }

  private void outcome(Outcome o, ZoneId zone) {
    json.text("element", o.element())
        .text("reading", o.reading())
        .flag("adoptedOtherwise", o.adopted() && !o.element().isEmpty())
        .text("applies", Wire.of(o.applies()))
        .object("start", x -> timing(o.start(), zone))
        .object("due", o.due(), d -> due(d, zone));
  }
}
