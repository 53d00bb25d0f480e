package org.bulou.law.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;

/**
 * The fields of an authority's form, by stage; versioned data, because portals change.
 *
 * @param language the language the portal is filled in; absent when any will do
 * @param locks stages after which the portal takes no further change
 * @param ways how to reach the authority besides the portal, as far as it is known
 */
public record Form(
    String id,
    String version,
    String authority,
    Bilingual title,
    Citation cite,
    LocalDate checkedUntil,
    Optional<Language> language,
    List<String> stages,
    List<String> locks,
    List<Field> fields,
    List<Bilingual> operation,
    List<Way> ways) {

  /** A way to reach the authority, and how sure that is. */
  public record Way(Bilingual words, Citation cite) {}

  /**
   * One field.
   *
   * @param nr its number on the form
   * @param at what each stage asks: {@code R} required, {@code O} optional, {@code C} carried,
   *     {@code A} if available
   * @param from the attribute path it is filled from, over the variables {@code e} (entity), {@code
   *     g} (product), {@code v} (vulnerability) and {@code i} (incident)
   * @param format what is written into it
   */
  public record Field(
      Optional<String> nr,
      String id,
      Bilingual name,
      String kind,
      Map<String, String> at,
      Optional<Integer> max,
      Optional<String> from,
      Optional<Bilingual> format,
      Optional<Bilingual> note) {}
}
