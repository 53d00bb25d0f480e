package org.bulou.law.explain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Question;
import org.bulou.law.evaluate.Versions;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;

/**
 * Writes an evaluation as JSON, format {@code bulou.evaluation/1}: same evaluation, same bytes.
 * {@code docs/evaluation-json.md} says what each field means.
 */
public final class EvaluationJson {
  /** The name and version of the format. */
  public static final String FORMAT = "bulou.evaluation/1";

  private final Optional<Law> law;
  private final boolean pretty;

  private EvaluationJson(Optional<Law> law, boolean pretty) {
    this.law = law;
    this.pretty = pretty;
  }

  /** A writer without explanations. */
  public static EvaluationJson plain() {
    return new EvaluationJson(Optional.empty(), false);
  }

  /** A writer that adds the explanation of every duty and verdict. */
  public static EvaluationJson explained(Law law) {
    return new EvaluationJson(Optional.of(law), false);
  }

  /** The same writer with line breaks and indentation. */
  public EvaluationJson pretty() {
    return new EvaluationJson(law, true);
  }

  /** The evaluation as UTF-8. */
  public byte[] bytes(Evaluation evaluation) {
    return text(evaluation).getBytes(StandardCharsets.UTF_8);
  }

  /** The evaluation as text. */
  public String text(Evaluation evaluation) {
    Optional<Explainer> explainer =
        law.map(l -> new Explainer(l, evaluation.versions().readings()));
    return JsonOut.write(pretty, json -> write(json, evaluation, explainer));
  }

  private static void write(JsonOut json, Evaluation e, Optional<Explainer> explainer) {
    NormJson norms = new NormJson(json);
    DutyJson duties = new DutyJson(json, norms, explainer);
    GateJson gates = new GateJson(json, norms, explainer);
    json.text("format", FORMAT).object("moment", o -> moment(json, e));
    json.object("versions", o -> versions(json, e.versions()))
        .flag("counterfactual", e.counterfactual());
    e.nextChange().ifPresent(t -> json.instant("nextChange", t));
    json.list("duties", e.duties(), duties::duty)
        .list("gates", e.gates(), gates::gate)
        .list("conflicts", e.conflicts(), gates::conflict)
        .list("questions", e.questions(), q -> question(json, norms, q))
        .list("notApplicable", e.notApplicable(), duties::notApplicable)
        .object("coverage", o -> gates.coverage(e.coverage()))
        .texts(
            "undecidedInstruments", e.undecidedInstruments().stream().map(Instrument::id).toList())
        .list(
            "silentInstruments",
            e.silentInstruments(),
            s ->
                json.text("instrument", s.instrument().id())
                    .text("why", Wire.of(s.why()))
                    .words("whyWords", Wording.of(s.why())))
        .list(
            "failures",
            e.failures(),
            f -> json.text("norm", f.norm().id()).text("message", f.message()));
  }

  private static void moment(JsonOut json, Evaluation e) {
    json.text("asOf", e.moment().asOf().toString())
        .text("lawAsOf", e.moment().lawAsOf().map(LocalDate::toString));
    if (e.moment().knownAt() > 0) {
      json.number("knownAt", e.moment().knownAt());
    }
  }

  private static void versions(JsonOut json, Versions v) {
    json.text("law", v.law()).number("record", v.record()).text("engine", v.engine());
    json.object(
        "readings", o -> new TreeMap<>(v.readings()).forEach((element, r) -> o.text(element, r)));
  }

  private static void question(JsonOut json, NormJson norms, Question q) {
    norms.address(q.address());
    json.words("ask", q.ask()).texts("settles", q.settles());
    q.soonest().ifPresent(t -> json.instant("soonest", t));
    json.list(
        "claims",
        q.claims(),
        c ->
            json.text("by", c.by())
                .number("version", c.version())
                .words("value", Phrases.value(c.value(), c.attribute(), ZoneOffset.UTC)));
  }
}
