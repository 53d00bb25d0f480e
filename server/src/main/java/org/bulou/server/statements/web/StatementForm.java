package org.bulou.server.statements.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulou.server.statements.Assertion;
import org.bulou.server.statements.Kind;
import org.bulou.server.statements.Said;
import org.bulou.server.statements.SaidAt;
import org.bulou.server.web.BadRequest;
import org.bulou.server.web.Zones;

/** The form of a statement, as it was sent. */
record StatementForm(Map<String, String> values) {
  /** How many facts one form takes. */
  static final int FACTS = 6;

  /** Begins the names of the boxes that choose products. */
  static final String PRODUCT = "product.";

  StatementForm {
    values = Map.copyOf(values);
  }

  String text(String name) {
    return values.getOrDefault(name, "").strip();
  }

  private boolean yes(String name) {
    return text(name).equals("yes");
  }

  /**
   * What it says.
   *
   * @param now the time of what is said now, whatever the form has
   * @return empty when the time cannot be read
   */
  Optional<Said> said(Optional<Instant> now, Instant clock) {
    return when(now, clock).map(this::said);
  }

  private Said said(SaidAt when) {
    return new Said(
        chosen(Kind.values(), Kind::wire, "kind"),
        text("entity"),
        text("speaker"),
        text("recipient"),
        new Said.Audience(text("audience").equals("public"), optional("territory"), text("level")),
        products(),
        text("purpose"),
        when,
        text("channel"),
        text("language"),
        text("words").replace("\r\n", "\n"),
        yes("note"),
        number("lines"),
        text("beyond"),
        number("source"),
        number("replaces"),
        asserts(),
        new Said.Manner(yes("sober"), yes("remedy"), yes("sealed")));
  }

  private Set<String> products() {
    return values.keySet().stream()
        .filter(name -> name.startsWith(PRODUCT) && yes(name))
        .map(name -> name.substring(PRODUCT.length()))
        .collect(Collectors.toSet());
  }

  private List<Assertion> asserts() {
    List<Assertion> asserts = new ArrayList<>();
    for (int n = 1; n <= FACTS; n++) {
      String path = text("path" + n);
      int point = path.lastIndexOf('.');
      if (point > 0) {
        asserts.add(
            new Assertion(path.substring(0, point), path.substring(point + 1), text("said" + n)));
      }
    }
    return asserts;
  }

  private Optional<SaidAt> when(Optional<Instant> now, Instant clock) {
    try {
      ZoneId zone = ZoneId.of(text("zone"));
      SaidAt.Precision precision =
          chosen(SaidAt.Precision.values(), SaidAt.Precision::wire, "precision");
      String local = text("at");
      Instant told = local.isEmpty() ? clock : Zones.instant(local, zone.getId());
      Instant at = now.orElse(told);
      return Optional.of(
          new SaidAt(
              precision == SaidAt.Precision.DAY
                  ? at.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant()
                  : at,
              zone,
              precision));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private <T> T chosen(T[] all, java.util.function.Function<T, String> wire, String name) {
    return Arrays.stream(all)
        .filter(x -> wire.apply(x).equals(text(name)))
        .findFirst()
        .orElseThrow(BadRequest::new);
  }

  private Optional<String> optional(String name) {
    return Optional.of(text(name)).filter(t -> !t.isEmpty());
  }

  private Optional<Integer> number(String name) {
    try {
      return optional(name).map(Integer::valueOf);
    } catch (NumberFormatException e) {
      throw new BadRequest();
    }
  }
}
