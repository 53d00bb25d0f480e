package org.bulou.server.decisions;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.server.library.Library;
import org.springframework.stereotype.Component;

/** What a class of conflicts can be named by: norms, instruments and jurisdictions of the law. */
@Component
public class Classes {
  private final Library library;

  Classes(Library library) {
    this.library = library;
  }

  /**
   * One name of a class.
   *
   * @param id a norm, an instrument or a jurisdiction
   */
  public record Choice(String id, Bilingual name) {}

  /** Duties whose act tells somebody something: only these can meet a prohibition. */
  public List<Choice> duties() {
    return choices(
        norms()
            .filter(n -> n.discharge().filter(d -> d.reveals().isPresent()).isPresent())
            .toList());
  }

  public List<Choice> prohibitions() {
    return choices(norms().filter(n -> n.head().kind() == Norm.Kind.PROHIBITION).toList());
  }

  /** The side a name stands on; empty when it is none. */
  Optional<Side> side(String id) {
    return norms()
        .filter(n -> n.id().equals(id))
        .map(n -> Side.of(n.head().instrument()))
        .findFirst()
        .or(() -> sides().filter(s -> s.instrument().equals(id)).findFirst())
        .or(
            () ->
                sides()
                    .filter(s -> s.jurisdiction().equals(id))
                    .map(s -> new Side(id, ""))
                    .findFirst());
  }

  /** Whether the law in force has what a class is named by. */
  public boolean has(String id) {
    return side(id).isPresent();
  }

  /** What a name of a class is called. */
  public Bilingual name(String id) {
    return Stream.of(duties(), prohibitions())
        .flatMap(List::stream)
        .filter(c -> c.id().equals(id))
        .map(Choice::name)
        .findFirst()
        .orElseGet(() -> Bilingual.same(id));
  }

  private Stream<Side> sides() {
    return norms().map(n -> Side.of(n.head().instrument()));
  }

  private Stream<Norm> norms() {
    Law law = library.law();
    return law.normIds().stream().flatMap(id -> law.versions(id).stream());
  }

  private static List<Choice> choices(List<Norm> norms) {
    TreeSet<String> seen = new TreeSet<>();
    Stream<Choice> jurisdictions =
        norms.stream()
            .map(n -> Side.of(n.head().instrument()))
            .map(
                s ->
                    new Choice(
                        s.jurisdiction(),
                        new Bilingual(s.shown() + "（全部）", s.shown() + " (all of it)")));
    Stream<Choice> instruments =
        norms.stream()
            .map(n -> new Choice(n.head().instrument().id(), n.head().instrument().shortName()));
    Stream<Choice> each = norms.stream().map(n -> new Choice(n.id(), titled(n.head())));
    return Stream.of(jurisdictions, instruments, each)
        .flatMap(s -> s)
        .filter(c -> seen.add(c.id()))
        .toList();
  }

  private static Bilingual titled(Norm.Head h) {
    Bilingual law = h.instrument().shortName();
    return new Bilingual(
        law.zh() + " " + h.cite().at() + " " + h.title().zh(),
        law.en() + " " + h.cite().at() + " " + h.title().en());
  }
}
