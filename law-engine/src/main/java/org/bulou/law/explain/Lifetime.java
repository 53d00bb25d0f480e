package org.bulou.law.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;

/**
 * When an instrument was in force.
 *
 * @param from first day in force; empty for a draft, or where the day was not found
 * @param until first day no longer in force; empty while it is
 * @param firstNorm first day on which an encoded norm of it applies; may be later than force
 * @param changes days on which an encoded norm of it begins or ends, without the first
 */
public record Lifetime(
    Instrument instrument,
    boolean draft,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<LocalDate> firstNorm,
    List<LocalDate> changes) {

  /** Of every instrument, in the order of the library. */
  public static List<Lifetime> of(Law law) {
    return law.instruments().values().stream().map(i -> of(i, law)).toList();
  }

  /** Of one instrument. */
  public static Lifetime of(Instrument i, Law law) {
    Set<LocalDate> days = new TreeSet<>();
    for (Norm n : law.norms()) {
      if (n.head().instrument() == i) {
        n.head().validity().from().ifPresent(days::add);
        n.head().validity().until().ifPresent(days::add);
      }
    }
    Optional<LocalDate> first = days.stream().findFirst();
    return new Lifetime(
        i,
        !i.binding(),
        day(i, s -> s.equals("in-force")),
        day(i, s -> s.equals("repealed") || s.equals("lapsed")),
        first,
        days.stream().skip(1).toList());
  }

  private static Optional<LocalDate> day(Instrument i, Predicate<String> state) {
    return i.life().stream()
        .filter(s -> state.test(s.state()))
        .flatMap(s -> s.on().stream())
        .findFirst();
  }

  /** Whether it was in force on a day; one whose first day is not known counts as in force. */
  public boolean inForce(LocalDate day) {
    return !draft
        && from.map(d -> !d.isAfter(day)).orElse(true)
        && until.map(day::isBefore).orElse(true);
  }
}
