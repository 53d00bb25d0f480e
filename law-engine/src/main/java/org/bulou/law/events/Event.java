package org.bulou.law.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulou.law.model.Confidence;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/**
 * Something that happened or was announced. It binds nobody.
 *
 * @param jurisdiction the legal order it happened in
 * @param when empty: the source gives no date
 * @param yearly whether it comes again every year; the days of a year are then not known
 * @param heard whether the news we started from spoke of it; otherwise it came after
 * @param source a key of the register's sources
 * @param instruments ids of the instruments it speaks of
 * @param comments of a draft: who may comment, and until when
 */
public record Event(
    String id,
    String jurisdiction,
    Optional<Period> when,
    boolean yearly,
    EventKind kind,
    Bilingual title,
    boolean heard,
    String source,
    Confidence confidence,
    List<String> instruments,
    Optional<Comments> comments,
    Optional<Bilingual> note,
    Position at) {

  /**
   * Comments on a draft.
   *
   * @param who empty: the source does not say
   * @param until last day; empty: the source does not say
   */
  public record Comments(Optional<Bilingual> who, Optional<LocalDate> until) {}
}
