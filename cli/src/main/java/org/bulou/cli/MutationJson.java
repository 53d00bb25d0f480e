package org.bulou.cli;

import java.util.List;
import org.bulou.law.explain.JsonOut;
import org.bulou.law.mutate.Equivalents;
import org.bulou.law.mutate.Mutant;
import org.bulou.law.mutate.Score;

/** What a mutation test found, as JSON. */
final class MutationJson {
  private final MutationPage page;
  private final int atLeast;

  MutationJson(MutationPage page, int atLeast) {
    this.page = page;
    this.atLeast = atLeast;
  }

  String of(List<Score> scores) {
    return JsonOut.write(
        true,
        json ->
            json.text("schema", "bulou.mutation/1")
                .number("at_least", atLeast)
                .list("scores", scores, s -> score(json, s)));
  }

  private void score(JsonOut json, Score s) {
    json.text("home", s.home())
        .flag("enough", page.enough(s))
        .number("per_mille", s.perMille())
        .number("killed", s.killed())
        .number("counted", s.counted())
        .list("survivors", s.survivors(), o -> mutant(json, o.mutant()))
        .list("equivalent", s.equivalent(), a -> argument(json, a))
        .list("noticed_after_all", s.noticedAfterAll(), o -> mutant(json, o.mutant()));
  }

  private static void argument(JsonOut json, Equivalents.Argument a) {
    json.text("id", a.mutant()).words("argument", a.argument()).text("author", a.author());
  }

  private static void mutant(JsonOut json, Mutant m) {
    json.text("id", m.id())
        .text("at", m.at().toString())
        .text("operator", m.operator().wire())
        .words("change", m.change());
  }
}
