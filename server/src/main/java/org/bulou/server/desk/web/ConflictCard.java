package org.bulou.server.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.explain.Wording;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;

/**
 * Two norms that cannot both be obeyed on these facts; shown, never resolved.
 *
 * @param vanishesUnder readings under which it disappears
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
    List<Counsel> decidedIn) {

  /** Who in the case is qualified in a jurisdiction; nobody, when counsel was not let in yet. */
  public record Counsel(String jurisdiction, List<String> names) {}

  static ConflictCard of(Conflict c, List<Person> inside) {
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
        Stream.of(duty, prohibition).map(head -> counsel(head, inside)).distinct().toList());
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
