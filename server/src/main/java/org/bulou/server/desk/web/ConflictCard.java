package org.bulou.server.desk.web;

import java.util.List;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.explain.Wording;
import org.bulou.law.source.Bilingual;

/**
 * Two norms that cannot both be obeyed on these facts; shown, never resolved.
 *
 * @param vanishesUnder readings under which it disappears
 * @param decidedIn the jurisdictions whose counsel has to decide
 */
public record ConflictCard(
    String duty,
    Bilingual dutyTitle,
    String dutyCite,
    Bilingual prohibitionTitle,
    String prohibitionCite,
    Bilingual kind,
    boolean disputed,
    List<String> vanishesUnder,
    List<String> decidedIn) {

  static ConflictCard of(Conflict c) {
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
        List.of(duty.instrument().jurisdiction(), prohibition.instrument().jurisdiction()));
  }

  private static String cite(org.bulou.law.model.Norm.Head head) {
    return head.instrument().shortName().zh() + " " + head.cite().at();
  }
}
