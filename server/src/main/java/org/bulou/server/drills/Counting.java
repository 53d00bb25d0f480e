package org.bulou.server.drills;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.explain.StandingDuty;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.keeping.Evidence;
import org.bulou.server.keeping.Standing;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A signed drill as evidence of the standing duties that ask for one: those kept by a fact that
 * drills are held, and those kept by a fact that a plan is there, which a drill tries out. For the
 * first it records the fact; for the second it is evidence only, because a drill shows that a plan
 * works and not that it is written.
 */
@Service
@Transactional
public class Counting {
  /** Facts that say "drills are held". */
  static final Set<String> DRILLED = Set.of("drilled");

  /** Facts that say "there is a plan for incidents". */
  static final Set<String> PLANS = Set.of("incident_plan", "response_plan", "pi_incident_plan");

  private final DrillStore store;
  private final Scenarios scenarios;
  private final Standing standing;
  private final Recorder recorder;
  private final InstantSource clock;

  Counting(
      DrillStore store,
      Scenarios scenarios,
      Standing standing,
      Recorder recorder,
      InstantSource clock) {
    this.store = store;
    this.scenarios = scenarios;
    this.standing = standing;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * A duty it can be recorded for.
   *
   * @param shownBy the fact it records, as {@code part.attribute}; empty where it is evidence only
   */
  public record Offer(Case matter, StandingDuty duty, String shownBy) {
    /** What a form calls it. */
    public String key() {
      return matter.number() + " " + duty.duty().id();
    }
  }

  /** Exactly the duties of the reader's standing tables that ask for a drill, counted or not. */
  @Transactional(readOnly = true)
  public List<Offer> offers(Person reader) {
    List<Offer> found = new ArrayList<>();
    for (Standing.Table table : standing.tables(reader.id())) {
      for (StandingDuty duty : table.duties()) {
        if (duty.ours()) {
          offer(table.matter(), duty).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Offer> offer(Case matter, StandingDuty duty) {
    Optional<String> drilled =
        duty.shownBy().stream()
            .filter(s -> DRILLED.contains(s.attribute().name()))
            .filter(s -> Standing.recordable(s.attribute()))
            .map(s -> s.part().id() + "." + s.attribute().name())
            .findFirst();
    boolean plan = duty.shownBy().stream().anyMatch(s -> PLANS.contains(s.attribute().name()));
    return drilled.isPresent() || plan
        ? Optional.of(new Offer(matter, duty, drilled.orElse("")))
        : Optional.empty();
  }

  /** What can still be counted of a drill. */
  @Transactional(readOnly = true)
  public List<Offer> open(Drill drill, Person reader) {
    return offers(reader).stream().filter(o -> !counted(drill, o)).toList();
  }

  private static boolean counted(Drill drill, Offer offer) {
    return drill.counted().stream()
        .anyMatch(
            c ->
                c.matter().equals(offer.matter().id())
                    && c.duty().equals(offer.duty().duty().id()));
  }

  /**
   * Records a signed drill for duties, with the date of the drill and its record as a file.
   *
   * @param keys of the offers chosen
   * @param againBy by when the next drill is to be held: our own date
   * @return how many were recorded
   */
  public int count(int number, Set<String> keys, LocalDate againBy, Person by) {
    store.lock(number);
    Drill drill =
        store
            .visible(number, by.id())
            .orElseThrow(() -> new NotDrilled(NotDrilled.Reason.CHOICE_ODD));
    String record =
        ReportJson.record(drill).orElseThrow(() -> new NotDrilled(NotDrilled.Reason.NOT_NOW));
    Instant held = drill.finished().orElseThrow().at();
    if (!againBy.isAfter(held.atZone(drill.plan().zone()).toLocalDate())) {
      throw new NotDrilled(NotDrilled.Reason.WORDS_NEEDED);
    }
    List<Offer> chosen = open(drill, by).stream().filter(o -> keys.contains(o.key())).toList();
    if (chosen.isEmpty() || chosen.size() != keys.size()) {
      throw new NotDrilled(NotDrilled.Reason.CHOICE_ODD);
    }
    chosen.forEach(o -> count(drill, o, record, held, againBy, by));
    return chosen.size();
  }

  private void count(
      Drill drill, Offer o, String record, Instant held, LocalDate againBy, Person by) {
    String title =
        scenarios
            .find(drill.plan().scenario())
            .map(s -> s.title().zh() + " / " + s.title().en())
            .orElse(drill.plan().scenario());
    Evidence kept =
        standing.done(
            o.matter(),
            new Standing.Done(
                o.duty().duty().id(),
                o.shownBy(),
                held,
                drill.plan().zone(),
                "演练 / drill " + drill.number() + ": " + title,
                Optional.of(
                    new Standing.File(
                        "drill-" + drill.number() + ".json",
                        () -> record.getBytes(StandardCharsets.UTF_8))),
                Optional.of(againBy)),
            by.id());
    store.count(
        drill.number(), new Drill.Counted(o.matter().id(), o.duty().duty().id(), kept.id()));
    recorder.record(
        new Happening(
            "drill.counted",
            drill.started().map(s -> s.matter().value()),
            Optional.of(by.id()),
            clock.instant(),
            Map.of(
                "drill", Integer.toString(drill.number()),
                "duty", o.duty().duty().id(),
                "evidence", kept.id().toString(),
                "again-by", againBy.toString())));
  }
}
