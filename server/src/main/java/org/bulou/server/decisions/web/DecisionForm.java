package org.bulou.server.decisions.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.decisions.Memo;
import org.bulou.server.web.BadRequest;
import org.bulou.server.web.Zones;

/** What was typed into one of the forms; given back as it was when something is refused. */
final class DecisionForm {

  private final Map<String, String> values = new LinkedHashMap<>();

  DecisionForm(Map<String, String> sent) {
    sent.forEach((name, value) -> values.put(name, value.strip()));
    values.remove("_csrf");
  }

  Map<String, String> values() {
    return values;
  }

  String text(String field) {
    return values.getOrDefault(field, "");
  }

  Memo memo() {
    return new Memo(text("why"), text("alternatives"));
  }

  UUID id(String field) {
    try {
      return UUID.fromString(text(field));
    } catch (IllegalArgumentException e) {
      throw new BadRequest();
    }
  }

  /** A local time in the zone chosen; empty when it is none. */
  Optional<Instant> instant(String field) {
    try {
      return Zones.USUAL.contains(text("zone"))
          ? Optional.of(Zones.instant(text(field), text("zone")))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
