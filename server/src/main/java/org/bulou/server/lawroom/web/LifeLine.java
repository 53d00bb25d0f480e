package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bulou.law.explain.Lifetime;
import org.bulou.law.model.Instrument;

/**
 * An instrument's life drawn to scale, left to right; units are hundredths of the width.
 *
 * @param ticks years along the axis
 * @param bar while it is in force, as far as that is known
 * @param openEnd is it in force without an end
 * @param stages the steps of its life that have a day
 * @param changes days on which an encoded norm of it begins or ends
 * @param today where today stands
 * @param on the day looked at, when it is another one
 */
public record LifeLine(
    List<Tick> ticks,
    Optional<Bar> bar,
    boolean openEnd,
    List<Stage> stages,
    List<Change> changes,
    double today,
    Optional<Double> on) {
  private static final int MOST_TICKS = 10;

  /** A year. */
  public record Tick(double x, String label) {}

  /** A stretch. */
  public record Bar(double x, double width) {}

  /** A step of life. */
  public record Stage(double x, String state, LocalDate day) {}

  /** A day on which the norms change. */
  public record Change(double x, LocalDate day) {}

  /** Empty when no day of its life is known. */
  static Optional<LifeLine> of(Lifetime life, LocalDate today, Optional<LocalDate> on) {
    List<Instrument.Stage> dated =
        life.instrument().life().stream().filter(s -> s.on().isPresent()).toList();
    TreeSet<LocalDate> days = new TreeSet<>();
    dated.forEach(s -> days.add(s.on().orElseThrow()));
    life.firstNorm().ifPresent(days::add);
    days.addAll(life.changes());
    if (days.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<LocalDate> changes = new TreeSet<>(life.changes());
    life.firstNorm().ifPresent(changes::add);
    days.add(today);
    on.ifPresent(days::add);
    Scale scale =
        new Scale(days.first().withDayOfYear(1), days.last().plusYears(1).withDayOfYear(1));
    return Optional.of(
        new LifeLine(
            ticks(scale),
            life.from().map(f -> bar(scale, f, life.until().orElse(scale.last()))),
            life.from().isPresent() && life.until().isEmpty(),
            dated.stream()
                .map(s -> new Stage(scale.x(s.on().orElseThrow()), s.state(), s.on().orElseThrow()))
                .toList(),
            changes.stream().map(d -> new Change(scale.x(d), d)).toList(),
            scale.x(today),
            on.filter(d -> !d.equals(today)).map(scale::x)));
  }

  private static Bar bar(Scale scale, LocalDate from, LocalDate until) {
    double x = scale.x(from);
    return new Bar(x, Math.max(0.4, Math.round((scale.x(until) - x) * 100) / 100.0));
  }

  private static List<Tick> ticks(Scale scale) {
    List<Tick> ticks = new ArrayList<>();
    int years = scale.last().getYear() - scale.first().getYear();
    int step = Math.max(1, (years + MOST_TICKS - 1) / MOST_TICKS);
    for (int year = scale.first().getYear(); year <= scale.last().getYear(); year += step) {
      ticks.add(new Tick(scale.x(LocalDate.of(year, 1, 1)), String.valueOf(year)));
    }
    return ticks;
  }

  /** Maps days to hundredths of the width, with a margin on both sides. */
  private record Scale(LocalDate first, LocalDate last) {
    double x(LocalDate day) {
      double whole = ChronoUnit.DAYS.between(first, last);
      double share = ChronoUnit.DAYS.between(first, day) / whole;
      return Math.round((3 + Math.clamp(share, 0, 1) * 94) * 100) / 100.0;
    }
  }
}
