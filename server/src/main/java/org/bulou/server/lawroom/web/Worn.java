package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulou.law.model.Law;
import org.bulou.law.time.WorkCalendar;
import org.bulou.law.time.YearlyCalendar;
import org.bulou.server.library.Library;
import org.springframework.stereotype.Component;

/** What of the library has to be looked at again. */
@Component
final class Worn {
  private final Library library;

  Worn(Library library) {
    this.library = library;
  }

  CurrencyPage currency(LocalDate today) {
    Law law = library.law();
    List<CurrencyPage.Checked> all =
        Stream.concat(
                law.instruments().values().stream()
                    .map(
                        i ->
                            new CurrencyPage.Checked(
                                i.id(),
                                i.name(),
                                Optional.of("/law/" + i.id()),
                                i.checkedUntil(),
                                Currency.of(i.checkedUntil(), today))),
                law.forms().values().stream()
                    .map(
                        f ->
                            new CurrencyPage.Checked(
                                f.id(),
                                f.title(),
                                Optional.empty(),
                                f.checkedUntil(),
                                Currency.of(f.checkedUntil(), today))))
            .sorted(
                Comparator.comparing(CurrencyPage.Checked::until)
                    .thenComparing(CurrencyPage.Checked::id))
            .toList();
    List<CurrencyPage.Checked> worn =
        all.stream().filter(c -> c.currency() != Currency.LATER).toList();
    return new CurrencyPage(
        today, Currency.NEAR_DAYS, worn, all.size() - worn.size(), calendars(law, today));
  }

  private static List<CurrencyPage.Loaded> calendars(Law law, LocalDate today) {
    List<CurrencyPage.Loaded> loaded = new ArrayList<>();
    for (Map.Entry<String, WorkCalendar> e : law.calendars().entrySet()) {
      if (e.getValue() instanceof YearlyCalendar c) {
        Optional<LocalDate> until =
            c.loadedUntil()
                .or(() -> c.years().stream().reduce((a, b) -> b).map(y -> LocalDate.of(y, 12, 31)));
        loaded.add(
            new CurrencyPage.Loaded(
                e.getKey(),
                c.years(),
                until,
                until.map(d -> Currency.of(d, today)).orElse(Currency.LATER)));
      }
    }
    loaded.sort(Comparator.comparing(CurrencyPage.Loaded::id));
    return loaded;
  }
}
