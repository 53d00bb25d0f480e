package org.bulou.server.intake.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.intake.Content;
import org.bulou.server.intake.Field;

/**
 * One field of a report as a form shows it.
 *
 * @param value what was typed
 * @param problem the message key of what to do about it
 */
public record FieldView(Field field, String value, Optional<String> problem) {
  private static final Set<Field> NEEDED = EnumSet.of(Field.SUMMARY, Field.REPRODUCE);
  private static final Set<Field> HINTED =
      EnumSet.of(
          Field.SUMMARY,
          Field.WHERE,
          Field.REPRODUCE,
          Field.PROOF,
          Field.TOLD,
          Field.PUBLISH,
          Field.FOUND_ON,
          Field.MONEY,
          Field.CONTACT);

  static FieldView of(Field field, Content typed, Map<String, String> problems) {
    return new FieldView(field, typed.get(field), Optional.ofNullable(problems.get(field.wire())));
  }

  public String name() {
    return field.wire();
  }

  public boolean needed() {
    return NEEDED.contains(field);
  }

  public boolean hinted() {
    return HINTED.contains(field);
  }

  public boolean ticked() {
    return "yes".equals(value);
  }

  public List<String> choices() {
    return field.choices();
  }

  /** The lines a text area shows at first. */
  public int rows() {
    return field == Field.REPRODUCE || field == Field.PROOF ? 8 : 3;
  }

  /** The ids of what describes the input, for screen readers; null when nothing does. */
  public @org.jspecify.annotations.Nullable String described() {
    String ids =
        (hinted() ? name() + "-hint " : "") + (problem.isPresent() ? name() + "-problem" : "");
    return ids.isBlank() ? null : ids.strip();
  }
}
