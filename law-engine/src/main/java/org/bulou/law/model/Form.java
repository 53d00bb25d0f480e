package org.bulou.law.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/** The fields of an authority's form, by stage; versioned data, because portals change. */
public record Form(
    String id,
    String version,
    String authority,
    Bilingual title,
    Citation cite,
    LocalDate checkedUntil,
    List<String> stages,
    List<Field> fields,
    List<Bilingual> operation) {

  /**
   * One field.
   *
   * @param at what each stage asks: {@code R} required, {@code O} optional, {@code C} carried,
   *     {@code A} if available
   * @param from the attribute path it is filled from
   */
  public record Field(
      String id,
      Bilingual name,
      String kind,
      Map<String, String> at,
      Optional<Integer> max,
      Optional<String> from,
      Optional<Bilingual> note) {}
}
