package org.bulou.server.desk.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bulou.law.explain.Instants;
import org.bulou.law.source.Language;
import org.bulou.law.time.Span;

/**
 * An instant as a page shows it.
 *
 * @param exact machine-readable, UTC
 * @param law in the zone of the law, an end at midnight as 24:00
 * @param weekday in the reader's language
 * @param utc the same in UTC
 * @param distance how far from now, in the two largest units
 * @param past does it lie before now
 */
public record When(
    String exact, String law, String weekday, String utc, String distance, boolean past) {

  /** An exclusive end. */
  static When end(Instant at, ZoneId zone, Instant now, Language language) {
    long micros = Span.instant(at).from();
    return new When(
        at.toString(),
        Instants.end(micros, zone),
        Instants.weekday(micros, zone, language),
        Instants.local(at, ZoneOffset.UTC),
        Instants.distance(now, at, language),
        !at.isAfter(now));
  }

  /** A moment at which something happened. */
  static When moment(Instant at, ZoneId zone, Instant now, Language language) {
    return new When(
        at.toString(),
        Instants.local(at, zone),
        "",
        Instants.local(at, ZoneOffset.UTC),
        Instants.distance(now, at, language),
        !at.isAfter(now));
  }
}
