package org.bulou.server.drills;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * What a drill showed, computed when it was finished and never typed.
 *
 * @param law the fingerprint of the law it was computed with
 * @param duties those of the exercise's case that came from what happened, by date
 * @param questions what the law still asked at the end
 */
public record Report(
    String schema,
    int drill,
    String scenario,
    Bilingual title,
    String caseNumber,
    String law,
    Instant startedAt,
    Instant finishedAt,
    List<Member> people,
    List<Line> injects,
    List<DutyLine> duties,
    List<Bilingual> questions) {
  /** The form of this version. */
  public static final String SCHEMA = "bulou/drill/1";

  public Report {
    people = List.copyOf(people);
    injects = List.copyOf(injects);
    duties = List.copyOf(duties);
    questions = List.copyOf(questions);
  }

  /**
   * Who took part.
   *
   * @param answered how many injects
   */
  public record Member(String id, String name, String part, int answered) {}

  /** How an inject went. */
  public enum Went {
    DONE,
    /** Answered after its minutes were over. */
    LATE,
    /** Its minutes were over and nobody had answered. */
    MISSED,
    /** The drill ended while it could still be answered, or before it appeared. */
    NOT_REACHED;

    /** The name for texts. */
    public String wire() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * An inject.
   *
   * @param shown when it appeared
   * @param until when it should have been answered
   */
  public record Line(
      String id,
      Bilingual text,
      Bilingual expected,
      List<String> exercises,
      Instant shown,
      Instant until,
      Went went,
      Optional<Instant> at,
      Optional<String> by,
      String note) {
    public Line {
      exercises = List.copyOf(exercises);
    }
  }

  /**
   * A duty.
   *
   * @param due when it has to be done; empty where the law gives no number or it has not started
   * @param drafted when a statement for it was begun
   * @param checked when a second person found it right
   * @param done when it was practised, or an act for it recorded
   * @param margin minutes between that and the date; negative after it
   */
  public record DutyLine(
      String id,
      Bilingual title,
      Bilingual law,
      String article,
      Bilingual bearer,
      Bilingual state,
      Optional<Instant> due,
      Optional<Instant> drafted,
      Optional<Instant> checked,
      Optional<Instant> done,
      Optional<Long> margin) {}

  /** How many injects went like that. */
  public long count(Went went) {
    return injects.stream().filter(i -> i.went() == went).count();
  }
}
