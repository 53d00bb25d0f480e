package org.bulou.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bulou.law.explain.JsonOut;
import org.bulou.law.statistics.Comparison;
import org.bulou.law.statistics.Figure;
import org.bulou.law.statistics.Statistic;

/** Figures as JSON; numbers are written as text, so that no reader rounds them. */
final class StatisticsJson {
  private StatisticsJson() {}

  static String of(List<Statistic> all) {
    return JsonOut.write(
        true,
        o -> o.text("schema", "bulou.statistics/1").list("statistics", all, s -> statistic(o, s)));
  }

  private static void statistic(JsonOut o, Statistic s) {
    o.text("id", s.id())
        .words("title", s.title())
        .text("kind", s.kind())
        .flag("binding", false)
        .words("authority", s.authority())
        .object(
            "window",
            s.window(),
            w ->
                o.text("from", w.from().map(LocalDate::toString))
                    .text("until", w.until().map(LocalDate::toString))
                    .text("zone", w.zone().getId()))
        .text("by", s.by().map(String::valueOf))
        .object(
            "source",
            x ->
                x.words("title", s.source().title())
                    .text("where", s.source().where())
                    .text("read", s.source().read().toString())
                    .text("confidence", s.source().confidence().name().toLowerCase(Locale.ROOT)))
        .list("figures", List.copyOf(s.figures().values()), f -> figure(o, f))
        .list("checks", s.checks(), c -> comparison(o, c).text("result", c.on(s.figures()).wire()))
        .list("not_implied", s.notImplied(), c -> comparison(o, c))
        .words("note", s.note());
  }

  private static void figure(JsonOut o, Figure f) {
    o.text("name", f.name())
        .text("value", String.valueOf(f.value()))
        .flag("at_least", f.atLeast())
        .words("unit", f.unit())
        .words("of", f.of());
  }

  private static JsonOut comparison(JsonOut o, Comparison c) {
    return o.text("id", c.id())
        .texts("left", c.left().terms())
        .text("op", c.op())
        .texts("right", c.right().terms())
        .words("why", c.why());
  }
}
