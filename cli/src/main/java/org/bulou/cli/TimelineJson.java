package org.bulou.cli;

import java.time.LocalDate;
import java.util.List;
import org.bulou.law.explain.JsonOut;
import org.bulou.law.explain.Lifetime;

/** Lives of instruments as JSON, dates as ISO 8601. */
final class TimelineJson {
  private TimelineJson() {}

  static String of(List<Lifetime> all) {
    return JsonOut.write(
        true,
        o ->
            o.text("schema", "bulou.timeline/1")
                .list(
                    "instruments",
                    all,
                    l ->
                        o.text("id", l.instrument().id())
                            .words("name", l.instrument().name())
                            .text("jurisdiction", l.instrument().jurisdiction())
                            .flag("draft", l.draft())
                            .text("in_force_from", l.from().map(LocalDate::toString))
                            .text("in_force_until", l.until().map(LocalDate::toString))
                            .text("norms_from", l.firstNorm().map(LocalDate::toString))
                            .texts(
                                "changes", l.changes().stream().map(LocalDate::toString).toList())
                            .text("checked_until", l.instrument().checkedUntil().toString())));
  }
}
