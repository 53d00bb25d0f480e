package org.bulou.server.watch.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.bulou.server.web.Owed;
import org.bulou.server.web.Owing;
import org.bulou.server.web.Visitor;
import org.springframework.stereotype.Component;

/** What people took on outside of cases, from whatever package says so. Days are in UTC. */
@Component
final class OwedWork {
  private final List<Owing> all;
  private final InstantSource clock;

  OwedWork(List<Owing> all, InstantSource clock) {
    this.all = all;
    this.clock = clock;
  }

  /** Soonest first, what has no day last. */
  List<RemindersPage.Took> of(Visitor visitor) {
    LocalDate today = today();
    return all.stream()
        .flatMap(o -> o.of(visitor).stream())
        .sorted(
            Comparator.comparing((Owed o) -> o.due().orElse(LocalDate.MAX))
                .thenComparing(o -> o.what().en()))
        .map(o -> new RemindersPage.Took(o, o.late(today), o.soon(today)))
        .toList();
  }

  /** How much of it is due within a week, or late. */
  int soon(Visitor visitor) {
    return (int) of(visitor).stream().filter(RemindersPage.Took::soon).count();
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
