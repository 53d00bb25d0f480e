package org.bulou.server.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.explain.Wording;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.decisions.Collision;
import org.bulou.server.decisions.Decision;
import org.bulou.server.decisions.Side;
import org.bulou.server.decisions.State;
import org.bulou.server.decisions.View;
import org.bulou.server.platform.ActorId;

/**
 * Two norms that cannot both be obeyed on these facts; shown, never resolved: what a person decided
 * on it stands beside it.
 *
 * @param vanishesUnder readings under which it disappears
 * @param standing how it stands: decided or not, by whom and until when
 * @param decidedIn the jurisdictions whose counsel has to decide, with who that is
 */
public record ConflictCard(
    String duty,
    Bilingual dutyTitle,
    Bilingual dutyCite,
    Bilingual prohibitionTitle,
    Bilingual prohibitionCite,
    Bilingual kind,
    boolean disputed,
    List<String> vanishesUnder,
    List<Counsel> decidedIn,
    Standing standing) {

  /** Who in the case is qualified in a jurisdiction; nobody, when counsel was not let in yet. */
  public record Counsel(String jurisdiction, List<String> names) {}

  /**
   * How it stands.
   *
   * @param key what it is called in addresses
   * @param known was it followed yet; the page of what was not does not exist
   * @param by by when it is to be decided, or when what was decided runs out
   * @param way the way chosen, where one was and stands
   * @param who whoever decided it
   * @param unsigned the laws for which what was decided is unsigned
   */
  public record Standing(
      String key,
      boolean known,
      State state,
      Optional<When> by,
      Optional<String> way,
      String what,
      String who,
      String unsigned) {}

  static ConflictCard of(
      Conflict c,
      List<Person> inside,
      Map<String, View> views,
      Function<ActorId, String> names,
      Reader r) {
    var duty = c.duty().norm().head();
    var prohibition = c.prohibition().norm().head();
    return new ConflictCard(
        c.duty().id(),
        duty.title(),
        cite(duty),
        prohibition.title(),
        cite(prohibition),
        Wording.of(c.kind()),
        c.disputed(),
        c.vanishesUnder(),
        Stream.of(duty, prohibition).map(head -> counsel(head, inside)).distinct().toList(),
        standing(c, Optional.ofNullable(views.get(Collision.key(c))), names, r));
  }

  private static Standing standing(
      Conflict c, Optional<View> view, Function<ActorId, String> names, Reader r) {
    State state = view.map(View::state).orElse(State.OPEN);
    Optional<Decision> shown =
        view.flatMap(v -> state == State.WAITING ? v.waiting() : v.current());
    return new Standing(
        Collision.key(c),
        view.isPresent(),
        state,
        view.map(v -> r.moment(v.decideBy(), v.tracked().collision().zone())),
        shown.map(d -> d.way().wire()),
        shown.map(Decision::what).orElse(""),
        shown.map(d -> names.apply(d.by())).orElse(""),
        view.map(View::unsigned).orElse(List.of()).stream()
            .map(Side::shown)
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  /** The jurisdictions alone, for the sentence. */
  public String jurisdictions() {
    return String.join(", ", decidedIn.stream().map(Counsel::jurisdiction).distinct().toList());
  }

  private static Counsel counsel(Norm.Head head, List<Person> inside) {
    String jurisdiction = head.instrument().jurisdiction();
    return new Counsel(
        jurisdiction,
        inside.stream()
            .filter(
                p ->
                    p.decidesFor(jurisdiction.toLowerCase(Locale.ROOT))
                        || p.decidesFor(head.instrument().id()))
            .map(Person::displayName)
            .toList());
  }

  private static Bilingual cite(Norm.Head head) {
    Bilingual name = head.instrument().shortName();
    return new Bilingual(name.zh() + " " + head.cite().at(), name.en() + " " + head.cite().at());
  }
}
