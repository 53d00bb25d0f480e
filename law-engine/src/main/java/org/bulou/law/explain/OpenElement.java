package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Citation;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;

/**
 * A place where the text is open: its readings, where it stands, and who is a lawyer for it.
 *
 * @param element the name by which readings are picked
 * @param jurisdiction of the law it belongs to, as instruments write it
 * @param instrument the instrument it stands in; empty for a counting doctrine or a common term
 * @param about what the element decides
 * @param title of the norm, the name of the doctrine, or where a term or value stands
 * @param readings in the order of the file
 * @param norms the norms that carry the element or count by it
 */
public record OpenElement(
    String element,
    String jurisdiction,
    Optional<Instrument> instrument,
    About about,
    Bilingual title,
    Citation cite,
    List<Choice.Reading<?>> readings,
    List<Norm> norms) {

  /** What an element decides. */
  public enum About {
    SCOPE("适用主体", "who is bound"),
    START("起算", "when the time begins"),
    CONDITION("条件", "when it applies"),
    KEPT("怎样算满足", "what satisfies it"),
    LENGTH("期限", "how long"),
    COUNTING("计算方法", "how time is counted"),
    TERM("用语", "what a word means"),
    VALUE("数值", "a number or date");

    private final String zh;
    private final String en;

    About(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    public Bilingual words() {
      return new Bilingual(zh, en);
    }
  }

  public OpenElement {
    readings = List.copyOf(readings);
    norms = List.copyOf(norms);
  }

  /** Every open element of a law, norms before doctrines, terms and values. */
  public static List<OpenElement> of(Law law) {
    Search search = new Search(law);
    law.norms().forEach(search::norm);
    law.doctrines().values().forEach(search::doctrine);
    law.terms().values().forEach(t -> search.definition(t, t.home(), About.TERM, t.body()));
    law.values()
        .values()
        .forEach(v -> v.values().forEach(d -> search.definition(v, v.home(), About.VALUE, d.is())));
    return List.copyOf(search.found.values());
  }

  /** One of them. */
  public static Optional<OpenElement> of(Law law, String element) {
    return of(law).stream().filter(e -> e.element().equals(element)).findFirst();
  }

  /** The reading of this id. */
  public Optional<Choice.Reading<?>> reading(String id) {
    for (Choice.Reading<?> r : readings) {
      if (r.id().equals(id)) {
        return Optional.of(r);
      }
    }
    return Optional.empty();
  }

  /** Collects them, each once; versions of a norm share theirs. */
  private static final class Search {
    private final Law law;
    private final Map<String, OpenElement> found = new LinkedHashMap<>();

    Search(Law law) {
      this.law = law;
    }

    void norm(Norm n) {
      n.conditions().scope().ifPresent(c -> of(n, About.SCOPE, c));
      n.conditions().arises().ifPresent(c -> of(n, About.START, c));
      n.conditions().when().ifPresent(c -> of(n, About.CONDITION, c));
      n.conditions().kept().ifPresent(c -> of(n, About.KEPT, c));
      n.clock().ifPresent(c -> clock(n, c));
    }

    private void clock(Norm n, Clock clock) {
      switch (clock) {
        case Clock.Within w -> timed(n, w.amount(), w.after());
        case Clock.AtOnce a -> of(n, About.START, a.after());
        case Clock.Keep k -> timed(n, k.amount(), k.after());
        case Clock.Before b -> timed(n, b.amount(), b.of());
        case Clock.SetBy s -> of(n, About.START, s.date());
        case Clock.Periodic p -> of(n, About.START, p.from());
        case Clock.OnDate d -> {}
        case Clock.Yearly y -> {}
        case Clock.Minimum m -> {}
      }
    }

    private void timed(Norm n, Choice<Integer> amount, Choice<?> start) {
      of(n, About.LENGTH, amount);
      of(n, About.START, start);
    }

    private void of(Norm n, About about, Choice<?> choice) {
      Instrument i = n.head().instrument();
      add(
          choice,
          new OpenElement(
              choice.element(),
              i.jurisdiction(),
              Optional.of(i),
              about,
              n.head().title(),
              n.head().cite(),
              List.copyOf(choice.readings()),
              List.of(n)));
    }

    void doctrine(Definition.Doctrine d) {
      List<Norm> by = law.norms().stream().filter(n -> counts(n, d.id())).toList();
      add(
          d.rule(),
          new OpenElement(
              d.rule().element(),
              jurisdiction(by, d.id()),
              Optional.empty(),
              About.COUNTING,
              d.name(),
              d.cite(),
              List.copyOf(d.rule().readings()),
              by));
    }

    void definition(Definition d, String home, About about, Choice<?> choice) {
      Optional<Instrument> in = Optional.ofNullable(law.instruments().get(home));
      add(
          choice,
          new OpenElement(
              choice.element(),
              in.map(Instrument::jurisdiction).orElseGet(() -> jurisdiction(d.id())),
              in,
              about,
              in.map(i -> Citations.place(i, d.cite())).orElseGet(() -> Bilingual.same(d.id())),
              d.cite(),
              List.copyOf(choice.readings()),
              List.of()));
    }

    private void add(Choice<?> choice, OpenElement element) {
      if (choice.disputed()) {
        found.merge(choice.element(), element, Search::both);
      }
    }

    private static OpenElement both(OpenElement a, OpenElement b) {
      Set<Norm> norms = new LinkedHashSet<>(a.norms());
      norms.addAll(b.norms());
      return new OpenElement(
          a.element(),
          a.jurisdiction(),
          a.instrument(),
          a.about(),
          a.title(),
          a.cite(),
          a.readings(),
          new ArrayList<>(norms));
    }

    private static boolean counts(Norm n, String unit) {
      return switch (n.clock().orElse(new Clock.Yearly(java.time.MonthDay.of(1, 1)))) {
        case Clock.Within w -> w.unit().equals(unit);
        case Clock.Keep k -> k.unit().equals(unit);
        case Clock.Before b -> b.unit().equals(unit);
        default -> false;
      };
    }

    /** The one law of all norms that count by it, else the one its id names. */
    private static String jurisdiction(List<Norm> norms, String id) {
      List<String> laws =
          norms.stream().map(n -> n.head().instrument().jurisdiction()).distinct().toList();
      return laws.size() == 1 ? laws.getFirst() : jurisdiction(id);
    }

    /** What stands in no instrument names its law first: {@code cn.day}. */
    private static String jurisdiction(String id) {
      return id.replaceAll("\\..*", "").toUpperCase(Locale.ROOT);
    }
  }
}
