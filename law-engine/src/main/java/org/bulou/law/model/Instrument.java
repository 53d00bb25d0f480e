package org.bulou.law.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/**
 * A law, regulation, directive, standard or policy, with its life.
 *
 * @param bookOf the instrument whose text it keeps a part of, so that the part has its own pack and
 *     aspects; empty: it stands for itself
 * @param pack the pack it belongs to; empty: always on
 * @param aspects case aspects that make it worth asking; empty: always
 * @param checkedUntil answers for later days are stale
 */
public record Instrument(
    String id,
    Optional<String> bookOf,
    Bilingual name,
    Bilingual shortName,
    String jurisdiction,
    ZoneId zone,
    String rank,
    Optional<String> number,
    Optional<String> pack,
    List<String> aspects,
    List<Stage> life,
    LocalDate checkedUntil,
    Encoded encoded,
    Optional<Bilingual> subject,
    Map<String, Source> sources,
    Optional<Bilingual> note,
    Position at) {

  /** How much of the text is law as data. */
  public enum Encoded {
    WHOLE,
    IN_PART,
    /** A stub that makes a hole visible. */
    NOT_ENCODED
  }

  /**
   * A step of life.
   *
   * @param state draft, adopted, in-force, amended, repealed or lapsed
   */
  public record Stage(String state, Optional<LocalDate> on) {}

  /** What was really read. */
  public record Source(Bilingual title, String where) {}

  /** Whether it never became more than a draft; one whose life is not known may have. */
  public boolean draft() {
    return !life.isEmpty() && life.stream().allMatch(s -> s.state().equals("draft"));
  }

  /** The law it is, or is a book of. */
  public String law() {
    return bookOf.orElse(id);
  }

  /** Whether its norms can bind at all: a draft never does. */
  public boolean binding() {
    return life.stream().anyMatch(s -> s.state().equals("in-force") || s.state().equals("amended"));
  }
}
