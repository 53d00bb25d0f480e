package org.bulou.server.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.DutyState;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Timing;
import org.bulou.law.time.Span;
import org.bulou.server.cases.CaseVersion;

/**
 * A case's time line, drawn to scale: bars from a clock's start to its date, marks for what was
 * recorded, one line for now. Units are hundredths of the drawing's width.
 *
 * @param ticks days or weeks along the axis
 */
public record Timeline(int height, double now, List<Tick> ticks, List<Bar> bars, List<Mark> marks) {
  private static final int ROW = 26;
  private static final int TOP = 34;
  private static final int MOST = 12;

  /** A clock that ends later would press all others together. */
  private static final Duration HORIZON = Duration.ofDays(45);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  /** Where days lie months apart, the year matters and the day does not. */
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

  private static final int MANY_DAYS = 300;

  /** A day on the axis. */
  public record Tick(double x, String label) {}

  /**
   * A clock.
   *
   * @param number as the list below the drawing counts
   * @param times how many duties of this norm run alike, one per product for instance
   */
  public record Bar(
      int number, double x, double width, int y, String tone, String label, String due, int times) {
    private Bar oncemore() {
      return new Bar(number, x, width, y, tone, label, due, times + 1);
    }

    private boolean alike(Bar other) {
      return x == other.x
          && width == other.width
          && tone.equals(other.tone)
          && label.equals(other.label)
          && due.equals(other.due);
    }
  }

  /** An entry of the record. */
  public record Mark(double x, String label) {}

  static Timeline of(Evaluation evaluation, List<CaseVersion> history, Reader r) {
    List<Duty> clocks =
        evaluation.duties().stream()
            .filter(d -> d.due().isPresent() && d.start() instanceof Timing.Exact)
            .filter(d -> due(d).isBefore(r.now().plus(HORIZON)))
            .filter(d -> d.state() != DutyState.ENDED && d.standing() != Duty.Standing.WARNING)
            .sorted(Comparator.comparingLong(d -> d.due().orElseThrow().earliest()))
            .limit(MOST)
            .toList();
    List<Instant> moments = new ArrayList<>(List.of(r.now()));
    history.forEach(v -> moments.add(v.at()));
    clocks.forEach(
        d -> {
          moments.add(start(d));
          moments.add(due(d));
        });
    Instant first = moments.stream().min(Comparator.naturalOrder()).orElseThrow();
    Instant last = moments.stream().max(Comparator.naturalOrder()).orElseThrow();
    Scale scale = new Scale(first, last);
    List<Bar> bars = bars(clocks, scale, r);
    return new Timeline(
        TOP + ROW * Math.max(1, bars.size()) + 8,
        scale.x(r.now()),
        ticks(scale),
        bars,
        history.stream().map(v -> new Mark(scale.x(v.at()), v.title().in(r.language()))).toList());
  }

  private static List<Bar> bars(List<Duty> clocks, Scale scale, Reader r) {
    List<Bar> bars = new ArrayList<>();
    for (Duty d : clocks) {
      double x = scale.x(start(d));
      DutyCard card = DutyCard.of(d, r);
      Bar bar =
          new Bar(
              bars.size() + 1,
              x,
              Math.max(0.4, scale.x(due(d)) - x),
              TOP + ROW * bars.size(),
              card.tone(),
              card.title().in(r.language()) + " · " + card.bearer(),
              card.due().map(When::law).orElse(""),
              1);
      if (!bars.isEmpty() && bars.getLast().alike(bar)) {
        bars.set(bars.size() - 1, bars.getLast().oncemore());
      } else {
        bars.add(bar);
      }
    }
    return bars;
  }

  private static Instant start(Duty d) {
    return d.start() instanceof Timing.Exact e ? e.span().start() : due(d);
  }

  private static Instant due(Duty d) {
    return Span.instantOf(d.due().orElseThrow().earliest());
  }

  /** At most a dozen: every day, else every n-th. */
  private static List<Tick> ticks(Scale scale) {
    List<Tick> ticks = new ArrayList<>();
    long days = Math.max(1, (scale.seconds() / 86_400) + 1);
    long step = Math.max(1, (days + 11) / 12);
    DateTimeFormatter label = days > MANY_DAYS ? MONTH : DAY;
    var day = scale.first().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    while (true) {
      Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      if (at.isAfter(scale.last())) {
        return ticks;
      }
      ticks.add(new Tick(scale.x(at), label.format(day)));
      day = day.plusDays(step);
    }
  }

  /** Maps instants to hundredths of the width, with a margin on both sides. */
  private record Scale(Instant first, Instant last) {
    long seconds() {
      return Math.max(60, last.getEpochSecond() - first.getEpochSecond());
    }

    double x(Instant at) {
      double share = (double) (at.getEpochSecond() - first.getEpochSecond()) / seconds();
      return Math.round((2 + share * 96) * 100) / 100.0;
    }
  }
}
