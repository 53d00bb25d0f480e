package org.bulou.server.drills;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;

/**
 * A drill with everything that happened to it.
 *
 * @param number what people say
 * @param started empty while it is only planned
 */
public record Drill(
    int number,
    Plan plan,
    Instant plannedAt,
    ActorId plannedBy,
    Optional<Started> started,
    Optional<Finished> finished,
    Optional<Signed> signed,
    List<Answer> answers,
    List<Note> notes,
    List<Action> actions,
    List<Counted> counted) {
  public Drill {
    answers = List.copyOf(answers);
    notes = List.copyOf(notes);
    actions = List.copyOf(actions);
    counted = List.copyOf(counted);
  }

  /**
   * What is to be drilled, when, by whom.
   *
   * @param tests what is looked at; blank: what the scenario says
   */
  public record Plan(String scenario, Instant at, ZoneId zone, String tests, List<Member> members) {
    public Plan {
      members = List.copyOf(members);
    }

    /** Who leads it. */
    public ActorId leader() {
      return members.stream()
          .filter(m -> m.part() == Part.LEADER)
          .map(Member::person)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("a drill without a leader"));
    }
  }

  /** Somebody in a drill. */
  public record Member(ActorId person, Part part) {}

  /** What somebody does in it. */
  public enum Part {
    LEADER,
    PARTICIPANT,
    /** Looks on and takes notes; answers no inject. */
    OBSERVER;

    /** The name in the database and for texts. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Part of(String wire) {
      return valueOf(wire.toUpperCase(Locale.ROOT));
    }
  }

  /** Its case, and since when it runs. */
  public record Started(CaseId matter, Instant at) {}

  /**
   * How it ended.
   *
   * @param report as computed then, as JSON
   */
  public record Finished(Instant at, ActorId by, String report) {}

  /**
   * A second person's word.
   *
   * @param sha256 of the record that was signed
   */
  public record Signed(Instant at, ActorId by, String note, String sha256) {}

  /** An inject was dealt with. */
  public record Answer(String inject, Instant at, ActorId by, String note) {}

  /** What somebody saw, or what was learned. */
  public record Note(int number, boolean lesson, String words, Instant at, ActorId by) {}

  /** What has to change, by whom, by when. */
  public record Action(
      int number, String what, ActorId owner, LocalDate due, Optional<Closed> closed) {}

  /** An action was carried out. */
  public record Closed(Instant at, ActorId by, String outcome) {}

  /** A standing duty of a case it was recorded for. */
  public record Counted(CaseId matter, String duty, UUID evidence) {}

  /** The answer to an inject. */
  public Optional<Answer> answer(String inject) {
    return answers.stream().filter(a -> a.inject().equals(inject)).findFirst();
  }

  /** What somebody does in it; empty for those who are only let into its case. */
  public Optional<Part> part(ActorId person) {
    return plan.members().stream()
        .filter(m -> m.person().equals(person))
        .map(Member::part)
        .findFirst();
  }

  /** Is it being played? */
  public boolean running() {
    return started.isPresent() && finished.isEmpty();
  }
}
