package org.bulou.server.organisation.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.organisation.Register;
import org.bulou.server.organisation.Window;
import org.bulou.server.organisation.Words;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.Zones;

/** The form of a window: what was typed, and the window it makes. */
final class WindowForm {
  private static final int LONGEST = 500;
  private static final List<String> FIELDS =
      List.of(
          "id",
          "version",
          "name",
          "level",
          "start",
          "end",
          "zone",
          "document",
          "receivedBy",
          "receivedAt",
          "confirmed",
          "consentAt",
          "owner");
  private final Map<String, String> values = new LinkedHashMap<>();

  WindowForm(Map<String, String> sent) {
    FIELDS.forEach(f -> values.put(f, sent.getOrDefault(f, "").strip()));
  }

  /** A form that shows a window as it stands. */
  static Map<String, String> of(Window w) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", w.id());
    values.put("version", Integer.toString(w.version()));
    values.put("name", w.name());
    values.put("level", w.level());
    values.put("start", local(w.start(), w.zone()));
    values.put("end", local(w.end(), w.zone()));
    values.put("zone", w.zone());
    values.put("document", w.document());
    values.put("receivedBy", w.receivedBy().orElse(""));
    values.put("receivedAt", local(w.receivedAt(), w.zone()));
    values.put("confirmed", w.confirmed() ? "yes" : "");
    values.put("consentAt", local(w.consentAt(), w.zone()));
    values.put("owner", w.owner().map(Object::toString).orElse(""));
    return values;
  }

  private static String local(Optional<Instant> at, String zone) {
    return at.map(i -> LocalDateTime.ofInstant(i, ZoneId.of(zone)).toString()).orElse("");
  }

  Map<String, String> values() {
    return values;
  }

  /** The window; empty when something cannot be used. */
  Optional<Window> window(Register register, Words words) {
    String name = text("name");
    boolean fits =
        !name.isEmpty()
            && !text("document").isEmpty()
            && values.values().stream().allMatch(v -> v.length() <= LONGEST)
            && Words.has(words.levels(), text("level"))
            && (text("receivedBy").isEmpty() || register.entity(text("receivedBy")).isPresent());
    if (!fits) {
      return Optional.empty();
    }
    try {
      Optional<Instant> start = instant("start");
      Optional<Instant> end = instant("end");
      if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
        return Optional.empty();
      }
      int version = text("version").isEmpty() ? 0 : Integer.parseInt(text("version"));
      return Optional.of(
          new Window(
              version == 0 ? "window-" + UUID.randomUUID().toString().substring(0, 8) : text("id"),
              name,
              text("level"),
              start,
              end,
              text("zone"),
              text("document"),
              Optional.of(text("receivedBy")).filter(e -> !e.isEmpty()),
              instant("receivedAt"),
              text("confirmed").equals("yes"),
              instant("consentAt"),
              owner(),
              version));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<ActorId> owner() {
    return Optional.of(text("owner"))
        .filter(o -> !o.isEmpty())
        .map(o -> new ActorId(UUID.fromString(o)));
  }

  private Optional<Instant> instant(String field) {
    return Optional.of(text(field))
        .filter(t -> !t.isEmpty())
        .map(t -> Zones.instant(t, text("zone")));
  }

  private String text(String field) {
    return values.getOrDefault(field, "");
  }
}
