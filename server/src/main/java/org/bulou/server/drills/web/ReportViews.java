package org.bulou.server.drills.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.bulou.law.explain.Instants;
import org.bulou.law.time.Span;
import org.bulou.server.drills.Report;

/** Puts a report into words, in the drill's zone. */
final class ReportViews {
  private static final int SHORT = 12;

  private ReportViews() {}

  static ReportView of(Report r, ZoneId zone) {
    return new ReportView(
        Instants.local(r.startedAt(), zone),
        Instants.local(r.finishedAt(), zone),
        r.law().substring(0, Math.min(SHORT, r.law().length())),
        r.count(Report.Went.DONE),
        r.count(Report.Went.LATE),
        r.count(Report.Went.MISSED),
        r.injects().stream().map(i -> line(i, zone)).toList(),
        r.duties().stream().map(d -> duty(d, zone)).toList(),
        r.questions(),
        r.people().stream()
            .map(p -> new ReportView.Member(p.name(), p.part(), p.answered()))
            .toList());
  }

  private static ReportView.Line line(Report.Line i, ZoneId zone) {
    return new ReportView.Line(
        i.text(),
        Instants.local(i.shown(), zone),
        i.went().wire(),
        i.at().map(at -> Instants.local(at, zone) + " · " + i.by().orElse("")),
        i.note());
  }

  private static ReportView.DutyLine duty(Report.DutyLine d, ZoneId zone) {
    return new ReportView.DutyLine(
        d.title(),
        d.law(),
        d.article(),
        d.bearer(),
        d.state(),
        d.due().map(x -> Instants.end(Span.micros(x), zone)),
        local(d.drafted(), zone),
        local(d.checked(), zone),
        local(d.done(), zone),
        d.margin());
  }

  private static Optional<String> local(Optional<Instant> at, ZoneId zone) {
    return at.map(x -> Instants.local(x, zone));
  }
}
