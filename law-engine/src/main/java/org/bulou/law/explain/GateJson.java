package org.bulou.law.explain;

import java.util.Optional;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.evaluate.Coverage;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Verdict;

/** Gates and conflicts as JSON. */
final class GateJson {
  private final JsonOut json;
  private final NormJson norms;
  private final Optional<Explainer> explainer;

  GateJson(JsonOut json, NormJson norms, Optional<Explainer> explainer) {
    this.json = json;
    this.norms = norms;
    this.explainer = explainer;
  }

  void gate(Gate g) {
    json.text("action", g.action().id())
        .text("answer", g.wire())
        .words("answerWords", Wording.of(g));
    switch (g) {
      case Gate.Clear c -> json.text("digest", c.digest()).flag("byRule", c.byRule());
      case Gate.Closed c -> json.flag("disputed", c.disputed());
      case Gate.Undetermined u ->
          json.text("practice", Wire.of(u.practice()))
              .words("practiceWords", Wording.of(u.practice()));
    }
    json.list("verdicts", g.verdicts(), this::verdict);
    json.object("coverage", o -> coverage(g.coverage()));
  }

  private void verdict(Verdict v) {
    json.object("norm", o -> norms.norm(v.norm()))
        .text("standing", Wire.of(v.standing()))
        .words("standingWords", Wording.of(v.standing()))
        .texts("closing", v.closing())
        .texts("clear", v.clear());
    norms.ids("unless", v.unless());
    norms.exposures(v.exposures(), v.norm());
    norms.reasons(v.reasons());
    json.object("explanation", explainer.map(x -> x.of(v)), norms::explanation);
  }

  void conflict(Conflict c) {
    json.text("duty", c.duty().id())
        .object("prohibition", o -> verdict(c.prohibition()))
        .text("action", c.action().id())
        .text("kind", Wire.of(c.kind()))
        .words("kindWords", Wording.of(c.kind()))
        .flag("disputed", c.disputed())
        .texts("vanishesUnder", c.vanishesUnder());
  }

  void coverage(Coverage c) {
    json.list(
        "considered",
        c.considered(),
        text -> {
          int at = text.lastIndexOf('@');
          json.text("instrument", text.substring(0, at))
              .text("checkedUntil", text.substring(at + 1));
        });
    json.list(
        "notCovered",
        c.notCovered(),
        n ->
            json.text("territory", n.territory())
                .text("what", n.what())
                .words("subject", n.subject()));
  }
}
