package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bulou.law.model.Article;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.LawText;
import org.bulou.law.model.Norm;
import org.bulou.law.model.Validity;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;

/**
 * What differs between two laws, or between one law on two days: instruments, the texts of
 * articles, norms. Who is treated differently is for cases to say ({@link EvaluationDiff}).
 *
 * @param what instrument, text or norm
 * @param before empty for something new
 * @param after empty for something gone
 */
public record LawDiff(What what, String id, Optional<Bilingual> before, Optional<Bilingual> after) {

  /** What differs. */
  public enum What {
    INSTRUMENT,
    TEXT,
    NORM
  }

  /** A law, and the day on which it is looked at; without a day, all of it. */
  public record Side(Law law, Optional<Span> day) {
    boolean shows(Validity validity) {
      return day.isEmpty() || validity.touches(day.get());
    }

    boolean shows(Instrument instrument) {
      return day.isEmpty()
          || (instrument.binding()
              && law.norms().stream()
                  .anyMatch(
                      n -> n.head().instrument() == instrument && shows(n.head().validity())));
    }
  }

  /** Every difference, instruments first, each kind in the order of ids. */
  public static List<LawDiff> between(Side a, Side b) {
    List<LawDiff> found = new ArrayList<>();
    compare(What.INSTRUMENT, instruments(a), instruments(b), found);
    compare(What.TEXT, texts(a), texts(b), found);
    compare(What.NORM, norms(a), norms(b), found);
    return List.copyOf(found);
  }

  private static void compare(
      What what, Map<String, Bilingual> a, Map<String, Bilingual> b, List<LawDiff> found) {
    TreeMap<String, Boolean> ids = new TreeMap<>();
    a.keySet().forEach(id -> ids.put(id, true));
    b.keySet().forEach(id -> ids.put(id, true));
    for (String id : ids.keySet()) {
      Optional<Bilingual> before = Optional.ofNullable(a.get(id));
      Optional<Bilingual> after = Optional.ofNullable(b.get(id));
      if (!before.equals(after)) {
        found.add(new LawDiff(what, id, before, after));
      }
    }
  }

  private static Map<String, Bilingual> instruments(Side side) {
    Map<String, Bilingual> all = new TreeMap<>();
    for (Instrument i : side.law().instruments().values()) {
      if (side.shows(i)) {
        String life =
            i.life().stream().map(s -> s.state() + s.on().map(d -> " " + d).orElse("")).toList()
                + ", "
                + Wire.of(i.encoded());
        all.put(i.id(), new Bilingual(i.name().zh() + " " + life, i.name().en() + " " + life));
      }
    }
    return all;
  }

  private static Map<String, Bilingual> texts(Side side) {
    Map<String, Bilingual> all = new TreeMap<>();
    for (Article a : side.law().articles()) {
      for (LawText t : a.texts()) {
        if (side.shows(t.validity())) {
          String id = a.instrument() + ":" + a.number() + " (" + t.language() + ")";
          all.merge(
              id,
              Bilingual.same(t.body().strip()),
              (x, y) -> Bilingual.same(x.en() + "\n" + y.en()));
        }
      }
    }
    return all;
  }

  /** A norm as its title, its days, and everything that decides, without places in files. */
  private static Map<String, Bilingual> norms(Side side) {
    Map<String, Bilingual> all = new TreeMap<>();
    for (Norm n : side.law().norms()) {
      if (side.shows(n.head().validity())) {
        String body = NormText.of(n);
        Bilingual title = n.head().title();
        all.merge(
            n.id(),
            new Bilingual(title.zh() + "\n" + body, title.en() + "\n" + body),
            (x, y) -> new Bilingual(x.zh() + "\n" + y.zh(), x.en() + "\n" + y.en()));
      }
    }
    return all;
  }

  /** The lines that only one of two texts has, first those of the earlier. */
  public List<String> lines(org.bulou.law.source.Language language) {
    List<String> a = before.map(w -> w.in(language).lines().toList()).orElse(List.of());
    List<String> b = after.map(w -> w.in(language).lines().toList()).orElse(List.of());
    List<String> lines = new ArrayList<>();
    a.stream().filter(l -> !b.contains(l)).forEach(l -> lines.add("- " + l));
    b.stream().filter(l -> !a.contains(l)).forEach(l -> lines.add("+ " + l));
    return List.copyOf(lines);
  }
}
