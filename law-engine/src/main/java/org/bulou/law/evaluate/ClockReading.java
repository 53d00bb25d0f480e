package org.bulou.law.evaluate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.IntRange;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Clock;
import org.bulou.law.time.Counting;
import org.bulou.law.time.CountingRule;
import org.bulou.law.time.Due;
import org.bulou.law.time.Span;

/** Reads a clock: from its start, by its counting doctrine, with pauses, extensions and cap. */
final class ClockReading {
  private final Run run;
  private final NormPlan norm;
  private final ClockPlan plan;

  private ClockReading(Run run, NormPlan norm, ClockPlan plan) {
    this.run = run;
    this.norm = norm;
    this.plan = plan;
  }

  static Ticking read(
      Run run, NormPlan norm, ClockPlan plan, Timing arises, TimePlan.DischargeLookup discharges) {
    ClockReading reading = new ClockReading(run, norm, plan);
    Timing start = reading.start(arises, discharges);
    return reading.ticking(start, discharges);
  }

  private Timing start(Timing arises, TimePlan.DischargeLookup discharges) {
    if (plan.start().isEmpty()) {
      return arises;
    }
    TimePlan start = plan.start().get();
    TimePlan picked = start instanceof TimePlan.Choose c ? c.picked(run.f) : start;
    return picked instanceof TimePlan.Arises ? arises : picked.at(run.f, discharges);
  }

  private Ticking ticking(Timing start, TimePlan.DischargeLookup discharges) {
    return switch (plan.clock()) {
      case Clock.Within w -> counted(start, this::within);
      case Clock.AtOnce a ->
          start instanceof Timing.NotYet
              ? Ticking.WAITING
              : start instanceof Timing.Unsure ? Ticking.UNSURE : Ticking.NONE;
      case Clock.Keep k -> counted(start, this::keep);
      case Clock.Before b -> counted(start, this::before);
      case Clock.SetBy s -> counted(start, this::named);
      case Clock.OnDate d -> Ticking.running(endOf(d.date()));
      case Clock.Yearly y -> yearly(y.by(), discharges);
      case Clock.Periodic p -> counted(start, at -> periodic(p.years(), at));
      case Clock.Minimum m -> minimum(m);
    };
  }

  private interface Count {
    Ticking from(Span start);
  }

  private Ticking counted(Timing start, Count count) {
    return switch (start) {
      case Timing.NotYet n -> Ticking.WAITING;
      case Timing.Unsure u ->
          u.bounded()
              ? new Ticking(count.from(Span.at(u.earliest())).due(), Ticking.Phase.UNSURE)
              : Ticking.UNSURE;
      case Timing.Exact e -> {
        boolean ahead =
            e.span().from() > run.asOf.from()
                && !(plan.clock() instanceof Clock.Before)
                && !(plan.clock() instanceof Clock.SetBy);
        yield ahead ? Ticking.WAITING : count.from(e.span());
      }
    };
  }

  private Ticking within(Span start) {
    CountingRule rule = plan.unit().orElseThrow().in(run.f);
    int amount = Math.max(1, plan.amount().in(run.f));
    Pauses pauses = pauses();
    int extra = 0;
    List<ClockPlan.ExtensionPlan> chained = new ArrayList<>();
    for (ClockPlan.ExtensionPlan e : plan.extensions()) {
      if (e.on().value(run.f) instanceof Span s && s.from() <= run.asOf.from()) {
        if (e.unit().doctrine().equals(plan.unit().orElseThrow().doctrine())) {
          extra += e.amount();
        } else {
          chained.add(e);
        }
      }
    }
    Due due = count(start, amount + extra, rule, pauses.spans());
    for (ClockPlan.ExtensionPlan e : chained) {
      due = count(Span.at(due.earliest() - 1), e.amount(), e.unit().in(run.f), pauses.spans());
    }
    due = capped(due, start);
    return new Ticking(
        Optional.of(due), pauses.open() ? Ticking.Phase.SUSPENDED : Ticking.Phase.RUNNING);
  }

  private Due count(Span start, int amount, CountingRule rule, List<Span> pauses) {
    return pauses.isEmpty()
        ? Counting.forward(start, amount, rule, run.calendar(rule))
        : Counting.forwardWithPauses(start, amount, rule, run.calendar(rule), pauses);
  }

  private Due capped(Due due, Span start) {
    if (plan.cap().isEmpty()) {
      return due;
    }
    ClockPlan.CapPlan cap = plan.cap().get();
    CountingRule rule = cap.unit().in(run.f);
    Due latest = Counting.forward(start, cap.amount(), rule, run.calendar(rule));
    return latest.earliest() < due.earliest() ? latest : due;
  }

  private record Pauses(List<Span> spans, boolean open) {}

  /**
   * The pauses so far; one that has not ended on record stands until now and suspends the clock.
   */
  private Pauses pauses() {
    List<Span> spans = new ArrayList<>();
    boolean[] open = {false};
    for (ClockPlan.PausePlan p : plan.pauses()) {
      visit(
          p.over(),
          0,
          () -> {
            if (p.from().value(run.f) instanceof Span from && from.from() <= run.asOf.from()) {
              long until =
                  p.until().value(run.f) instanceof Span s && s.from() <= run.asOf.from()
                      ? s.from()
                      : run.asOf.from() + 1;
              open[0] |= until == run.asOf.from() + 1;
              if (until > from.from()) {
                spans.add(new Span(from.from(), until));
              }
            }
          });
    }
    return new Pauses(spans, open[0]);
  }

  private void visit(List<TimePlan.Loop> loops, int depth, Runnable body) {
    if (depth == loops.size()) {
      body.run();
      return;
    }
    Lists.Owned owned = Lists.Owned.of(run.f, loops.get(depth).list());
    for (Part member : owned.parts().members()) {
      run.f.vars[run.f.base + loops.get(depth).slot()] = member;
      visit(loops, depth + 1, body);
    }
  }

  private Ticking keep(Span start) {
    CountingRule rule = plan.unit().orElseThrow().in(run.f);
    Due due =
        Counting.forward(start, Math.max(1, plan.amount().in(run.f)), rule, run.calendar(rule));
    return new Ticking(
        Optional.of(due),
        run.asOf.from() >= due.latest() ? Ticking.Phase.OVER : Ticking.Phase.RUNNING);
  }

  /** A window of n units before an event: waiting until it opens, due when the event comes. */
  private Ticking before(Span event) {
    CountingRule rule = plan.unit().orElseThrow().in(run.f);
    Due opens =
        Counting.backward(event, Math.max(1, plan.amount().in(run.f)), rule, run.calendar(rule));
    Due due = new Due(event.from(), event.from(), opens.provisional());
    return new Ticking(
        Optional.of(due),
        run.asOf.from() < opens.earliest() ? Ticking.Phase.WAITING : Ticking.Phase.RUNNING,
        opens.earliest());
  }

  private Ticking named(Span date) {
    long end = date.isInstant() ? date.from() : date.until();
    return Ticking.running(new Due(end, end, false));
  }

  private Ticking periodic(int years, Span start) {
    ZoneId zone = norm.norm().head().instrument().zone();
    LocalDate first = start.start().atZone(zone).toLocalDate();
    LocalDate now = run.asOf.start().atZone(zone).toLocalDate();
    LocalDate due = first.plusYears(years);
    while (due.isBefore(now)) {
      due = due.plusYears(years);
    }
    return Ticking.running(endOf(due));
  }

  /**
   * The last date that passed without an act in its year; when there is none such, the next date.
   */
  private Ticking yearly(MonthDay by, TimePlan.DischargeLookup discharges) {
    ZoneId zone = norm.norm().head().instrument().zone();
    int year = run.asOf.start().atZone(zone).getYear();
    Due thisYear = endOf(by.atYear(year));
    boolean past = thisYear.earliest() <= run.asOf.from();
    int lastYear = past ? year : year - 1;
    long last = endOf(by.atYear(lastYear)).earliest();
    long before = endOf(by.atYear(lastYear - 1)).earliest();
    boolean bound = last > norm.norm().head().validity().start();
    boolean covered = discharges.all(norm.norm().id()).stream().anyMatch(s -> s.from() >= before);
    return bound && !covered
        ? new Ticking(Optional.of(endOf(by.atYear(lastYear))), Ticking.Phase.RUNNING, before)
        : new Ticking(Optional.of(endOf(by.atYear(lastYear + 1))), Ticking.Phase.RUNNING, last);
  }

  private Due endOf(LocalDate day) {
    long end = Span.day(day, norm.norm().head().instrument().zone()).until();
    return new Due(end, end, false);
  }

  /**
   * Whether the content of the calendar year, or of the rolling years before now, reaches the
   * minimum.
   */
  private Ticking minimum(Clock.Minimum m) {
    ZoneId zone = norm.norm().head().instrument().zone();
    LocalDate now = run.asOf.start().atZone(zone).toLocalDate();
    LocalDate begin = m.years() == 1 ? now.withDayOfYear(1) : now.minusYears(m.years());
    long from = Span.day(begin, zone).from();
    long[] sum = {0, 0};
    ClockPlan.ContentPlan content = plan.content().orElseThrow();
    boolean open =
        content.over().stream().anyMatch(l -> !Lists.Owned.of(run.f, l.list()).parts().closed());
    visit(
        content.over(),
        0,
        () -> {
          if (content.when().value(run.f) instanceof Span s
              && s.from() >= from
              && s.from() <= run.asOf.from()
              && content.of().value(run.f) instanceof IntRange n) {
            sum[0] += n.lo();
            sum[1] += n.hi();
          }
        });
    if (sum[0] >= m.amount()) {
      return new Ticking(Optional.empty(), Ticking.Phase.KEPT);
    }
    if (open || sum[1] >= m.amount()) {
      return Ticking.UNSURE;
    }
    return m.years() == 1
        ? Ticking.running(endOf(now.withDayOfYear(now.lengthOfYear())))
        : new Ticking(Optional.empty(), Ticking.Phase.NOT_KEPT);
  }
}
