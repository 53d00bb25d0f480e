package org.bulou.law.explain;

import java.util.Optional;
import org.bulou.law.model.Citation;
import org.bulou.law.model.Confidence;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;

/**
 * Citations as they are read out: the instrument's short name and the place, and whether the
 * wording was read.
 */
final class Citations {
  private Citations() {}

  static Bilingual of(Norm norm) {
    return of(Optional.of(norm.head().instrument()), norm.head().cite());
  }

  /** The citation of a term, value or table that lives in an instrument (or in the vocabulary). */
  static Bilingual of(Law law, String home, Citation cite) {
    return of(Optional.ofNullable(law.instruments().get(home)), cite);
  }

  /** The place alone, whether its wording was read or not. */
  static Bilingual place(Instrument instrument, Citation cite) {
    return new Bilingual(
        instrument.shortName().zh() + " " + cite.at(),
        instrument.shortName().en() + " " + cite.at());
  }

  static Bilingual of(Optional<Instrument> instrument, Citation cite) {
    String zh = instrument.map(i -> i.shortName().zh() + " ").orElse("") + cite.at();
    String en = instrument.map(i -> i.shortName().en() + " ").orElse("") + cite.at();
    if (cite.confidence() == Confidence.READ) {
      return new Bilingual(zh, en);
    }
    Bilingual sure = Wording.of(cite.confidence());
    return new Bilingual(zh + "，" + sure.zh(), en + ", " + sure.en());
  }
}
