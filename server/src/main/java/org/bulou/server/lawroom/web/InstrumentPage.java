package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.events.Event;
import org.bulou.law.explain.Wording;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.LawText;
import org.bulou.law.source.Bilingual;

/**
 * An instrument with its articles.
 *
 * @param on the day asked about; empty: everything is shown
 * @param badDay was a day given that cannot be read
 * @param switchedOff is its pack off, so that nothing of it was read
 * @param leftOut how many texts and norms do not apply on the day
 * @param events what was announced about it
 * @param books the law and its other books, the law first; empty when it is kept whole
 */
public record InstrumentPage(
    Instrument instrument,
    Bilingual jurisdiction,
    LawState state,
    Currency currency,
    boolean switchedOff,
    Optional<LocalDate> on,
    LocalDate today,
    boolean badDay,
    Optional<LifeLine> line,
    List<ArticleCard> articles,
    int leftOut,
    List<Event> events,
    List<Instrument> books) {

  /** One article. */
  public record ArticleCard(
      String number, String anchor, List<LawText> texts, List<NormCard> norms) {}

  /** The anchor of an article on this page. */
  public static String anchor(String article) {
    return "a-" + article.replaceAll("[^\\p{L}\\p{N}.]", "-");
  }

  /** Where a text was taken from. */
  public Bilingual source(LawText text) {
    return Optional.ofNullable(instrument.sources().get(text.source()))
        .map(Instrument.Source::title)
        .orElseGet(() -> Bilingual.same(text.source()));
  }

  /** The day in the form: the one asked about, else today. */
  public LocalDate day() {
    return on.orElse(today);
  }

  public Map<String, Instrument.Source> sources() {
    return instrument.sources();
  }

  /** Verbatim, excerpt or paraphrase. */
  public Bilingual words(LawText text) {
    return Wording.of(text);
  }

  public boolean stub() {
    return instrument.encoded() == Instrument.Encoded.NOT_ENCODED;
  }
}
