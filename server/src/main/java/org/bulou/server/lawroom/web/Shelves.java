package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulou.law.explain.Lifetime;
import org.bulou.law.explain.Wording;
import org.bulou.law.model.Article;
import org.bulou.law.model.Confidence;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Jurisdiction;
import org.bulou.law.model.Law;
import org.bulou.law.model.LawText;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.server.library.Library;
import org.springframework.stereotype.Component;

/** Looks through the library. */
@Component
final class Shelves {
  /** Places shown for one instrument; its page has the rest. */
  private static final int MOST_HITS = 4;

  private final Library library;

  Shelves(Library library) {
    this.library = library;
  }

  LawListPage find(LawQuery query, LocalDate today) {
    Law law = library.law();
    Map<String, List<Norm>> norms =
        law.norms().stream().collect(Collectors.groupingBy(n -> n.head().instrument().id()));
    Map<String, List<Article>> articles =
        law.articles().stream().collect(Collectors.groupingBy(Article::instrument));
    Map<LawListPage.Named, List<LawListPage.Row>> groups = new LinkedHashMap<>();
    int worn = 0;
    for (Lifetime life : lives(law)) {
      Instrument i = life.instrument();
      worn += Currency.of(i.checkedUntil(), today) == Currency.LATER ? 0 : 1;
      List<Norm> its = norms.getOrDefault(i.id(), List.of());
      List<Article> parts = articles.getOrDefault(i.id(), List.of());
      LawListPage.Row row = row(life, its, parts, query, today);
      if (fits(row, its, parts, query)) {
        groups.computeIfAbsent(named(law, i.jurisdiction()), j -> new ArrayList<>()).add(row);
      }
    }
    return new LawListPage(
        query,
        jurisdictions(law),
        groups.entrySet().stream()
            .map(e -> new LawListPage.Group(e.getKey(), e.getValue()))
            .toList(),
        law.instruments().size(),
        worn);
  }

  /** What was read comes before what is switched off; the books of a law follow it. */
  private static List<Lifetime> lives(Law law) {
    return Lifetime.of(law).stream()
        .sorted(
            Comparator.comparing((Lifetime l) -> l.instrument().jurisdiction())
                .thenComparing(l -> !law.on(whole(l.instrument(), law)))
                .thenComparing(l -> l.instrument().law())
                .thenComparing(l -> l.instrument().bookOf().isPresent())
                .thenComparing(l -> l.instrument().id()))
        .toList();
  }

  private static Instrument whole(Instrument i, Law law) {
    return law.instruments().getOrDefault(i.law(), i);
  }

  private LawListPage.Row row(
      Lifetime life, List<Norm> norms, List<Article> articles, LawQuery query, LocalDate today) {
    Instrument i = life.instrument();
    return new LawListPage.Row(
        i,
        LawState.of(life, query.on()),
        life.from(),
        life.until(),
        articles.stream().flatMap(a -> a.texts().stream()).map(Wording::of).distinct().toList(),
        (int) norms.stream().map(Norm::id).distinct().count(),
        library.law().on(i),
        Currency.of(i.checkedUntil(), today),
        query.text().isEmpty() || namedLike(i, query.text())
            ? List.of()
            : hits(norms, articles, query.text()));
  }

  private static boolean fits(
      LawListPage.Row row, List<Norm> norms, List<Article> articles, LawQuery q) {
    Instrument i = row.instrument();
    return asked(q.jurisdiction(), i.jurisdiction())
        && asked(q.state(), row.state().wire())
        && asked(q.pack(), i.pack().isEmpty() ? "none" : row.on() ? "on" : "off")
        && (q.words().isEmpty() || articles.stream().anyMatch(a -> hasText(a, q.words())))
        && (q.confidence().isEmpty() || norms.stream().anyMatch(n -> sure(n, q.confidence())))
        && (q.text().isEmpty() || namedLike(i, q.text()) || !row.hits().isEmpty());
  }

  private static boolean asked(String wanted, String is) {
    return wanted.isEmpty() || wanted.equals(is);
  }

  private static boolean hasText(Article a, String status) {
    return a.texts().stream().map(LawText::status).anyMatch(status::equals);
  }

  private static boolean sure(Norm n, String wanted) {
    return wire(n.head().cite().confidence()).equals(wanted);
  }

  static String wire(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT);
  }

  private static boolean namedLike(Instrument i, String text) {
    return has(i.id(), text)
        || has(i.name(), text)
        || has(i.shortName(), text)
        || i.number().filter(n -> has(n, text)).isPresent();
  }

  private static List<LawListPage.Hit> hits(List<Norm> norms, List<Article> articles, String text) {
    Map<String, LawListPage.Hit> hits = new LinkedHashMap<>();
    for (Norm n : norms) {
      if (has(n.head().title(), text) || has(n.id(), text)) {
        hits.putIfAbsent(n.head().article(), hit(n.head().article(), n.head().title()));
      }
    }
    for (Article a : articles) {
      if (a.texts().stream().anyMatch(t -> has(t.body(), text))) {
        hits.putIfAbsent(a.number(), hit(a.number(), Bilingual.same("")));
      }
    }
    return hits.values().stream().limit(MOST_HITS).toList();
  }

  private static LawListPage.Hit hit(String article, Bilingual title) {
    return new LawListPage.Hit(article, InstrumentPage.anchor(article), title);
  }

  private static boolean has(Bilingual in, String text) {
    return has(in.zh(), text) || has(in.en(), text);
  }

  private static boolean has(String in, String text) {
    return in.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  private static List<LawListPage.Named> jurisdictions(Law law) {
    return law.instruments().values().stream()
        .map(Instrument::jurisdiction)
        .distinct()
        .sorted()
        .map(id -> named(law, id))
        .toList();
  }

  static LawListPage.Named named(Law law, String jurisdiction) {
    return new LawListPage.Named(
        jurisdiction,
        Optional.ofNullable(law.jurisdictions().get(jurisdiction))
            .map(Jurisdiction::name)
            .orElseGet(() -> Bilingual.same(jurisdiction)));
  }
}
