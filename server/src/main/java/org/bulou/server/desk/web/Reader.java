package org.bulou.server.desk.web;

import java.time.Instant;
import java.time.ZoneId;
import org.bulou.law.source.Language;

/** For whom and when a page is made. */
record Reader(Language language, Instant now) {
  When end(Instant at, ZoneId zone) {
    return When.end(at, zone, now, language);
  }

  When moment(Instant at, ZoneId zone) {
    return When.moment(at, zone, now, language);
  }
}
