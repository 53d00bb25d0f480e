package org.bulou.law.statistics;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Confidence;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/**
 * One publication of figures.
 *
 * @param kind {@code enforcement}: what was counted; {@code target}: what a plan wants
 * @param authority who counted
 * @param window the days counted
 * @param by the year of a target
 * @param figures by name, in the order written
 * @param checks what must hold
 * @param notImplied what a reader may be tempted to check and must not: named, never enforced
 */
public record Statistic(
    String id,
    Bilingual title,
    String kind,
    Bilingual authority,
    Optional<Window> window,
    Optional<Integer> by,
    Source source,
    Map<String, Figure> figures,
    List<Comparison> checks,
    List<Comparison> notImplied,
    Optional<Bilingual> note,
    Position at) {

  /** The days counted, both included; an end that is empty was not given. */
  public record Window(Optional<LocalDate> from, Optional<LocalDate> until, ZoneId zone) {}

  /** What was read, and how sure the encoder is of it. */
  public record Source(Bilingual title, String where, LocalDate read, Confidence confidence) {}
}
