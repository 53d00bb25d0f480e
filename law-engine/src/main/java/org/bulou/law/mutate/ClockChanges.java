package org.bulou.law.mutate;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.TimePoint;

/** The changes of a clock: its number, its unit, its start, its pauses, extensions and cap. */
final class ClockChanges {
  private final StartChanges starts;
  private final Units units;

  ClockChanges(StartChanges starts, Units units) {
    this.starts = starts;
    this.units = units;
  }

  List<Change<Clock>> of(Clock clock) {
    return switch (clock) {
      case Clock.Within w -> within(w);
      case Clock.AtOnce a -> start(a.after(), "after", x -> new Clock.AtOnce(a.word(), x));
      case Clock.Keep k -> {
        List<Change<Clock>> found =
            amount(k.amount(), "keep", x -> new Clock.Keep(x, k.unit(), k.after()));
        found.addAll(unit(k.unit(), u -> new Clock.Keep(k.amount(), u, k.after())));
        found.addAll(start(k.after(), "after", x -> new Clock.Keep(k.amount(), k.unit(), x)));
        yield found;
      }
      case Clock.Before b -> {
        List<Change<Clock>> found =
            amount(b.amount(), "before", x -> new Clock.Before(x, b.unit(), b.of()));
        found.addAll(unit(b.unit(), u -> new Clock.Before(b.amount(), u, b.of())));
        found.addAll(start(b.of(), "of", x -> new Clock.Before(b.amount(), b.unit(), x)));
        yield found;
      }
      case Clock.SetBy s -> start(s.date(), "set_by", Clock.SetBy::new);
      case Clock.OnDate d ->
          numbers(Operator.AMOUNT, "on", 0, n -> new Clock.OnDate(d.date().plusDays(n)));
      case Clock.Yearly y ->
          numbers(
              Operator.AMOUNT,
              "by",
              0,
              n ->
                  new Clock.Yearly(
                      MonthDay.from(
                          y.by().atYear(2001).plusDays(n)))); // a year without 29 February
      case Clock.Periodic p -> {
        List<Change<Clock>> found =
            numbers(Operator.AMOUNT, "every", p.years(), n -> new Clock.Periodic(n, p.from()));
        found.addAll(start(p.from(), "from", x -> new Clock.Periodic(p.years(), x)));
        yield found;
      }
      case Clock.Minimum m -> {
        List<Change<Clock>> found =
            numbers(
                Operator.AMOUNT,
                "at_least",
                m.amount(),
                n -> new Clock.Minimum(n, m.content(), m.years()));
        found.addAll(
            numbers(
                Operator.AMOUNT,
                "every",
                m.years(),
                n -> new Clock.Minimum(m.amount(), m.content(), n)));
        yield found;
      }
    };
  }

  private List<Change<Clock>> within(Clock.Within w) {
    List<Change<Clock>> found =
        amount(w.amount(), "within", x -> new Clock.Within(x, w.unit(), w.after(), w.adjusted()));
    found.addAll(unit(w.unit(), u -> new Clock.Within(w.amount(), u, w.after(), w.adjusted())));
    found.addAll(
        start(w.after(), "after", x -> new Clock.Within(w.amount(), w.unit(), x, w.adjusted())));
    Function<Clock.Adjustments, Clock> adjust =
        a -> new Clock.Within(w.amount(), w.unit(), w.after(), a);
    adjustments(w.adjusted()).forEach(c -> found.add(c.map(adjust)));
    return found;
  }

  private static List<Change<Clock.Adjustments>> adjustments(Clock.Adjustments a) {
    List<Change<Clock.Adjustments>> found = new ArrayList<>();
    for (int i = 0; i < a.pauses().size(); i++) {
      List<Clock.Pause> fewer = new ArrayList<>(a.pauses());
      fewer.remove(i);
      found.add(
          dropped(
              "pauses", i, "中止", "pause", new Clock.Adjustments(fewer, a.extensions(), a.cap())));
    }
    for (int i = 0; i < a.extensions().size(); i++) {
      int at = i;
      List<Clock.Extension> fewer = new ArrayList<>(a.extensions());
      Clock.Extension e = fewer.remove(i);
      found.add(
          dropped(
              "extended", i, "延长", "extension", new Clock.Adjustments(a.pauses(), fewer, a.cap())));
      numbers(
              Operator.AMOUNT,
              "within",
              e.amount(),
              n -> {
                List<Clock.Extension> other = new ArrayList<>(a.extensions());
                other.set(at, new Clock.Extension(n, e.unit(), e.on()));
                return new Clock.Adjustments(a.pauses(), other, a.cap());
              })
          .forEach(
              c -> found.add(c.under(String.valueOf(at + 1), x -> x).under("extended", x -> x)));
    }
    a.cap()
        .ifPresent(
            cap -> {
              found.add(
                  dropped(
                      "cap",
                      0,
                      "上限",
                      "cap",
                      new Clock.Adjustments(a.pauses(), a.extensions(), Optional.empty())));
              numbers(
                      Operator.AMOUNT,
                      "within",
                      cap.amount(),
                      n ->
                          new Clock.Adjustments(
                              a.pauses(),
                              a.extensions(),
                              Optional.of(new Clock.Cap(n, cap.unit()))))
                  .forEach(c -> found.add(c.under("cap", x -> x)));
            });
    return found;
  }

  private static Change<Clock.Adjustments> dropped(
      String key, int number, String zh, String en, Clock.Adjustments is) {
    return Change.of(
            Operator.DROP_ADJUSTMENT,
            String.valueOf(number + 1),
            "删去" + zh,
            "dropped the " + en,
            is)
        .under(key, x -> x);
  }

  private static List<Change<Clock>> amount(
      Choice<Integer> amount, String key, Function<Choice<Integer>, Clock> clock) {
    List<Change<Clock>> found = new ArrayList<>();
    ChoiceChanges.of(
            amount,
            n ->
                List.of(
                    Change.of(Operator.AMOUNT, "less", Words.became(n, n - 1), n - 1),
                    Change.of(Operator.AMOUNT, "more", Words.became(n, n + 1), n + 1)))
        .forEach(c -> found.add(c.under(key, clock)));
    return found;
  }

  private List<Change<Clock>> unit(String unit, Function<String, Clock> clock) {
    return units.others(unit).stream().map(c -> c.under("unit", clock)).toList();
  }

  private List<Change<Clock>> start(
      Choice<TimePoint> start, String key, Function<Choice<TimePoint>, Clock> clock) {
    return ChoiceChanges.of(start, starts::of).stream().map(c -> c.under(key, clock)).toList();
  }

  /** The number before and the number after; {@code from} is what the words name. */
  private static <T> List<Change<T>> numbers(
      Operator operator, String key, int from, IntFunction<T> is) {
    List<Change<T>> found = new ArrayList<>();
    for (int step : new int[] {-1, 1}) {
      found.add(
          Change.of(
                  operator,
                  step < 0 ? "less" : "more",
                  Words.became(from, from + step),
                  is.apply(from + step))
              .under(key, x -> x));
    }
    return found;
  }
}
