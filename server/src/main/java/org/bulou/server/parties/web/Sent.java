package org.bulou.server.parties.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.parties.Parties;
import org.bulou.server.parties.Standing;
import org.bulou.server.web.NotFound;
import org.springframework.util.MultiValueMap;

/** Reads forms as they were sent; what is missing is empty. */
final class Sent {
  private Sent() {}

  static String one(MultiValueMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  /** A number of days or a page; 0 when there is none. */
  static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }

  /** How far a party says it is; a day that is none is taken as not given. */
  static Parties.Says says(MultiValueMap<String, String> form) {
    Standing standing =
        Standing.SAID.stream()
            .filter(s -> s.wire().equals(one(form, "standing")))
            .findFirst()
            .orElse(Standing.NOT_TOLD);
    return new Parties.Says(
        standing,
        standing == Standing.FIXED ? day(one(form, "fixed-on")) : Optional.empty(),
        one(form, "statement"));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
