package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.events.Event;
import org.bulou.law.explain.Lifetime;
import org.bulou.law.model.Article;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.LawText;
import org.bulou.law.model.Norm;
import org.bulou.law.model.Validity;
import org.bulou.law.time.Span;
import org.bulou.server.library.Library;
import org.springframework.stereotype.Component;

/** Makes the page of an instrument. */
@Component
final class Instruments {
  private final Library library;

  Instruments(Library library) {
    this.library = library;
  }

  /** Empty when the library has no such instrument. */
  Optional<InstrumentPage> page(
      String id, Optional<LocalDate> on, boolean badDay, LocalDate today) {
    return Optional.ofNullable(library.law().instruments().get(id))
        .map(i -> page(i, on, badDay, today));
  }

  private InstrumentPage page(
      Instrument i, Optional<LocalDate> on, boolean badDay, LocalDate today) {
    Law law = library.law();
    Lifetime life = Lifetime.of(i, law);
    Optional<Span> noon = on.map(d -> Span.instant(d.atTime(12, 0).atZone(i.zone()).toInstant()));
    List<Norm> norms = law.norms().stream().filter(n -> n.head().instrument() == i).toList();
    List<LawText> texts = law.articlesOf(i.id()).stream().flatMap(a -> a.texts().stream()).toList();
    int leftOut =
        (int) norms.stream().filter(n -> !applies(n.head().validity(), noon)).count()
            + (int) texts.stream().filter(t -> !applies(t.validity(), noon)).count();
    return new InstrumentPage(
        i,
        Shelves.named(law, i.jurisdiction()).name(),
        LawState.of(life, on.orElse(today)),
        Currency.of(i.checkedUntil(), today),
        !law.on(i),
        on,
        today,
        badDay,
        LifeLine.of(life, today, on),
        articles(i, norms, noon),
        leftOut,
        events(i),
        books(i));
  }

  private List<InstrumentPage.ArticleCard> articles(
      Instrument i, List<Norm> norms, Optional<Span> noon) {
    Map<String, List<LawText>> texts = new LinkedHashMap<>();
    for (Article a : library.law().articlesOf(i.id())) {
      texts
          .computeIfAbsent(a.number(), n -> new ArrayList<>())
          .addAll(a.texts().stream().filter(t -> applies(t.validity(), noon)).toList());
    }
    norms.forEach(n -> texts.computeIfAbsent(n.head().article(), a -> new ArrayList<>()));
    List<InstrumentPage.ArticleCard> cards = new ArrayList<>();
    texts.forEach(
        (number, its) -> {
          List<NormCard> under =
              norms.stream()
                  .filter(n -> n.head().article().equals(number))
                  .filter(n -> applies(n.head().validity(), noon))
                  .map(n -> NormCard.of(n, library.law(), library.openElements()))
                  .toList();
          if (!its.isEmpty() || !under.isEmpty()) {
            cards.add(
                new InstrumentPage.ArticleCard(number, InstrumentPage.anchor(number), its, under));
          }
        });
    return cards;
  }

  private List<Instrument> books(Instrument i) {
    return library.law().instruments().values().stream()
        .filter(other -> other.law().equals(i.law()) && other != i)
        .sorted(
            Comparator.comparing((Instrument other) -> other.bookOf().isPresent())
                .thenComparing(Instrument::id))
        .toList();
  }

  private static boolean applies(Validity validity, Optional<Span> at) {
    return at.map(validity::covers).orElse(true);
  }

  private List<Event> events(Instrument i) {
    return library.events().events().stream()
        .filter(e -> e.instruments().contains(i.id()))
        .toList();
  }

  static LocalDate today(java.time.InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
