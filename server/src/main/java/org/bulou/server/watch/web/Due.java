package org.bulou.server.watch.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bulou.law.explain.Instants;
import org.bulou.law.source.Language;
import org.bulou.law.time.Span;

/**
 * A due instant as a page shows it.
 *
 * @param law in the zone of the law, an end at midnight as 24:00, with its weekday
 * @param distance how far from the reader's now
 */
public record Due(String exact, String law, String utc, String distance, boolean past) {
  static Due of(Instant at, ZoneId zone, Instant now, Language language) {
    long micros = Span.instant(at).from();
    return new Due(
        at.toString(),
        Instants.end(micros, zone) + " " + Instants.weekday(micros, zone, language),
        Instants.local(at, ZoneOffset.UTC),
        Instants.distance(now, at, language),
        !at.isAfter(now));
  }
}
