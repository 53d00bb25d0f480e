package org.bulou.law.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;

/** How a duty's time is told. Units are ids of counting doctrines. */
public sealed interface Clock {

  /** {@code amount} units after a start, with pauses, extension and cap. */
  record Within(Choice<Integer> amount, String unit, Choice<TimePoint> after, Adjustments adjusted)
      implements Clock {}

  /** No number: 立即, 及时, without undue delay. Elapsed time and evidence, never past due. */
  record AtOnce(String word, Choice<TimePoint> after) implements Clock {}

  /** Hold something for at least {@code amount} units. */
  record Keep(Choice<Integer> amount, String unit, Choice<TimePoint> after) implements Clock {}

  /** Within the {@code amount} units before an event. */
  record Before(Choice<Integer> amount, String unit, Choice<TimePoint> of) implements Clock {}

  /** The date another's act names. */
  record SetBy(Choice<TimePoint> date) implements Clock {}

  /** A calendar date in the instrument's zone. */
  record OnDate(LocalDate date) implements Clock {}

  /** Every year by a day. */
  record Yearly(MonthDay by) implements Clock {}

  /** Every {@code years} years from a start. */
  record Periodic(int years, Choice<TimePoint> from) implements Clock {}

  /** A minimum content of a (rolling) period of years. */
  record Minimum(int amount, Content content, int years) implements Clock {}

  /** What is added up for a minimum. */
  record Content(Expr of, List<Each> over, Expr when) {}

  /** Pauses, extension and cap of a clock. */
  record Adjustments(List<Pause> pauses, List<Extension> extensions, Optional<Cap> cap) {
    public static final Adjustments NONE = new Adjustments(List.of(), List.of(), Optional.empty());
  }

  /** Time that does not count. */
  record Pause(List<Each> over, Expr from, Expr until) {}

  /** More time once an event has happened. */
  record Extension(int amount, String unit, Expr on) {}

  /** The longest the clock may run from its start. */
  record Cap(int amount, String unit) {}
}
