package org.bulou.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bulou.law.events.Event;
import org.bulou.law.events.Period;
import org.bulou.law.explain.JsonOut;
import org.bulou.law.explain.Lifetime;

/** Lives of instruments and events as JSON, dates as ISO 8601. */
final class TimelineJson {
  private TimelineJson() {}

  static String of(List<Lifetime> all, List<Event> events) {
    return JsonOut.write(
        true,
        o ->
            o.text("schema", "bulou.timeline/1")
                .list("instruments", all, l -> instrument(o, l))
                .list("events", events, e -> event(o, e)));
  }

  private static void instrument(JsonOut o, Lifetime l) {
    o.text("id", l.instrument().id())
        .words("name", l.instrument().name())
        .text("jurisdiction", l.instrument().jurisdiction())
        .flag("draft", l.draft())
        .text("in_force_from", l.from().map(LocalDate::toString))
        .text("in_force_until", l.until().map(LocalDate::toString))
        .text("norms_from", l.firstNorm().map(LocalDate::toString))
        .texts("changes", l.changes().stream().map(LocalDate::toString).toList())
        .text("checked_until", l.instrument().checkedUntil().toString());
  }

  private static void event(JsonOut o, Event e) {
    o.text("id", e.id())
        .text("kind", e.kind().wire())
        .words("title", e.title())
        .text("jurisdiction", e.jurisdiction())
        .flag("binding", false)
        .flag("every_year", e.yearly())
        .text("when", e.when().map(Period::text))
        .text("earliest", e.when().map(p -> p.first().toString()))
        .text("latest", e.when().filter(p -> !e.yearly()).map(p -> p.last().toString()))
        .flag("heard", e.heard())
        .texts("instruments", e.instruments())
        .text("source", e.source())
        .text("confidence", e.confidence().name().toLowerCase(Locale.ROOT))
        .object(
            "comments",
            e.comments(),
            c -> o.words("who", c.who()).text("until", c.until().map(LocalDate::toString)))
        .words("note", e.note());
  }
}
