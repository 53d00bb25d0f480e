package org.bulou.server.keeping;

import java.util.Comparator;
import java.util.List;
import org.bulou.law.explain.StandingDuties;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.server.library.Library;
import org.springframework.stereotype.Service;

/** What the law in use wants kept, and how long. */
@Service
public class Retention {
  private final Library library;

  Retention(Library library) {
    this.library = library;
  }

  /**
   * A retention class: one norm that asks for keeping something.
   *
   * @param period at least how long, under the first reading where there are several
   * @param disputed are there several readings of it
   */
  public record Kind(
      String norm,
      Bilingual title,
      Bilingual instrument,
      String instrumentId,
      String article,
      Bilingual period,
      boolean disputed) {}

  /** All of them, by instrument and article. */
  public List<Kind> kinds() {
    return library.law().norms().stream()
        .flatMap(n -> n.clock().filter(Clock.Keep.class::isInstance).map(c -> kind(n, c)).stream())
        .sorted(Comparator.comparing(Kind::instrumentId).thenComparing(Kind::norm))
        .toList();
  }

  private static Kind kind(Norm n, Clock clock) {
    Norm.Head head = n.head();
    return new Kind(
        n.id(),
        head.title(),
        head.instrument().shortName(),
        head.instrument().id(),
        head.cite().at(),
        StandingDuties.period(clock),
        clock instanceof Clock.Keep k && k.amount().disputed());
  }
}
