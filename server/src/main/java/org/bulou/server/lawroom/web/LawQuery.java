package org.bulou.server.lawroom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is looked for in the library; an empty word means any.
 *
 * @param text what name, number, title or text contains
 * @param pack {@code on}, {@code off} or {@code none}
 * @param words {@code verbatim}, {@code excerpt} or {@code paraphrase}
 * @param confidence as law files write it
 * @param state an instrument's state on the day
 * @param on the day
 * @param badDay was a day given that cannot be read
 */
public record LawQuery(
    String text,
    String jurisdiction,
    String pack,
    String words,
    String confidence,
    String state,
    LocalDate on,
    boolean badDay) {
  private static final int LONGEST = 100;

  static LawQuery of(HttpServletRequest request, LocalDate today) {
    String given = value(request, "on");
    Optional<LocalDate> on = day(given);
    return new LawQuery(
        value(request, "q"),
        value(request, "jurisdiction"),
        value(request, "pack"),
        value(request, "text"),
        value(request, "confidence"),
        value(request, "state"),
        on.orElse(today),
        !given.isEmpty() && on.isEmpty());
  }

  static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static String value(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    String tidy = value == null ? "" : value.strip();
    return tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy;
  }

  /** Is anything asked for besides a day? */
  public boolean narrows() {
    return !(text + jurisdiction + pack + words + confidence + state).isEmpty();
  }
}
