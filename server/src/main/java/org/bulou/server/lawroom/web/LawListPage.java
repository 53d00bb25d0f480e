package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulou.law.model.Instrument;
import org.bulou.law.source.Bilingual;

/**
 * The instruments of the library.
 *
 * @param jurisdictions those that have an instrument, in order
 * @param all how many instruments there are without the query
 * @param worn how many were checked up to a day that is past or near
 */
public record LawListPage(
    LawQuery query, List<Named> jurisdictions, List<Group> groups, int all, int worn) {

  /** A word to choose, with what it is called. */
  public record Named(String id, Bilingual name) {}

  /** The instruments of one legal order. */
  public record Group(Named jurisdiction, List<Row> rows) {}

  /**
   * One instrument.
   *
   * @param from first day in force, as far as it is known
   * @param until first day no longer in force
   * @param words what kinds of text its articles have
   * @param norms how many norms are encoded
   * @param hits where the words looked for stand
   */
  public record Row(
      Instrument instrument,
      LawState state,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      List<Bilingual> words,
      int norms,
      boolean on,
      Currency currency,
      List<Hit> hits) {

    public boolean partly() {
      return instrument.encoded() == Instrument.Encoded.IN_PART;
    }

    public boolean stub() {
      return instrument.encoded() == Instrument.Encoded.NOT_ENCODED;
    }
  }

  /** A place in an article. */
  public record Hit(String article, String anchor, Bilingual title) {}

  /** How many instruments the query found. */
  public int found() {
    return groups.stream().mapToInt(g -> g.rows().size()).sum();
  }
}
