package org.bulou.law.mutate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.model.Validity;

/** The first and the last day of application, each a day earlier and a day later. */
final class ValidityChanges {
  private ValidityChanges() {}

  static List<Change<Validity>> of(Validity validity, ZoneId zone) {
    List<Change<Validity>> found = new ArrayList<>();
    for (int step : new int[] {-1, 1}) {
      String detail = step < 0 ? "earlier" : "later";
      validity
          .from()
          .ifPresent(
              day -> {
                LocalDate other = day.plusDays(step);
                found.add(
                    Change.of(
                            Operator.SHIFT_FROM,
                            detail,
                            Words.became(day, other),
                            Validity.of(Optional.of(other), validity.until(), zone))
                        .under("from", x -> x));
              });
      validity
          .until()
          .ifPresent(
              day -> {
                LocalDate other = day.plusDays(step);
                found.add(
                    Change.of(
                            Operator.SHIFT_UNTIL,
                            detail,
                            Words.became(day, other),
                            Validity.of(validity.from(), Optional.of(other), zone))
                        .under("until", x -> x));
              });
    }
    return found;
  }
}
