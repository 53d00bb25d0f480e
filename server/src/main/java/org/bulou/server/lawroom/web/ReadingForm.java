package org.bulou.server.lawroom.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.bulou.server.library.ReadingWish;
import org.bulou.server.web.Zones;

/**
 * A choice of a reading as it was sent.
 *
 * @param reading empty: no reading any longer
 * @param from local date and time in the zone; empty: from now on
 */
record ReadingForm(
    String element,
    String reading,
    String from,
    String zone,
    String grounds,
    String reason,
    Integer seen) {
  ReadingForm {
    element = element == null ? "" : element;
    reading = reading == null ? "" : reading;
    from = from == null ? "" : from.strip();
    zone = zone == null ? "" : zone;
    grounds = grounds == null ? "" : grounds;
    reason = reason == null ? "" : reason;
    seen = seen == null ? -1 : seen;
  }

  Optional<String> chosen() {
    return reading.isEmpty() ? Optional.empty() : Optional.of(reading);
  }

  /** Is the time readable, or absent? */
  boolean readable() {
    return from.isEmpty() || instant().isPresent();
  }

  Optional<Instant> instant() {
    try {
      return from.isEmpty() ? Optional.empty() : Optional.of(Zones.instant(from, zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  ReadingWish wish(boolean movesRunning) {
    return new ReadingWish(element, chosen(), instant(), grounds, reason, movesRunning, seen);
  }
}
