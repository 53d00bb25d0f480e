package org.bulou.server.filings.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.explain.Wording;
import org.bulou.law.facts.Part;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.server.filings.Candidate;

/**
 * Choosing the duties one statement discharges: all open ones of the same entity, addressee and
 * stage are offered.
 *
 * @param chosen the duties ticked
 * @param already the numbers of filings that name one of these duties already and still stand or
 *     are being written
 */
public record StartPage(
    FilingPage.Matter matter,
    List<Candidate> choices,
    Set<String> chosen,
    List<Integer> already,
    boolean problem) {

  /** When a duty is due at the earliest. */
  public Optional<String> due(Duty duty) {
    return duty.due().map(d -> Span.instantOf(d.earliest())).map(FilingTexts::minute);
  }

  /** The parts a duty binds, by name. */
  public Bilingual about(Duty duty) {
    List<Bilingual> words = duty.parts().stream().map(Part::words).toList();
    return new Bilingual(
        String.join("、", words.stream().map(Bilingual::zh).toList()),
        String.join(", ", words.stream().map(Bilingual::en).toList()));
  }

  /** How it stands, in words that admit nothing. */
  public Bilingual state(Duty duty) {
    return Wording.of(duty);
  }

}
