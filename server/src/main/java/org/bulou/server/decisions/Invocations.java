package org.bulou.server.decisions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.facts.Part;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.library.Library;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invoking a standing decision on a conflict of a case; that is a decision of its own. */
@Service
@Transactional
public class Invocations {
  private final Conflicts conflicts;
  private final StandingDecisions standing;
  private final DecisionStore store;
  private final Cases cases;
  private final Evaluations evaluations;
  private final Library library;
  private final Recorder recorder;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Invocations(
      Conflicts conflicts,
      StandingDecisions standing,
      DecisionStore store,
      Cases cases,
      Evaluations evaluations,
      Library library,
      Recorder recorder,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.conflicts = conflicts;
    this.standing = standing;
    this.store = store;
    this.cases = cases;
    this.evaluations = evaluations;
    this.library = library;
    this.recorder = recorder;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A standing decision of a conflict's class.
   *
   * @param why why this person cannot invoke it here and now; empty when he can
   */
  public record Offer(Standing standing, Optional<Outcome.Why> why) {}

  /** The standing decisions between the two norms, newest first, withdrawn ones left out. */
  @Transactional(readOnly = true)
  public List<Offer> offers(Case c, Collision on, Person me) {
    Instant now = clock.instant();
    Optional<Conflict> shown = shown(c, on, now);
    return standing.all().stream()
        .filter(s -> s.covers(on) && s.withdrawn().isEmpty())
        .map(s -> new Offer(s, objection(s, c, on, shown, me, now)))
        .toList();
  }

  /**
   * Invokes a standing decision. It lasts as long as that does.
   *
   * @param c as the caller may see it
   * @param remark why this conflict is of its class
   */
  public Outcome invoke(Case c, String key, String basis, UUID which, String remark, Person by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<View> view = conflicts.lock(c.id(), key).filter(v -> v.tracked().gone().isEmpty());
    Optional<Standing> found = standing.lock(which);
    if (view.isEmpty() || found.isEmpty()) {
      return refused(Outcome.Why.NO_CONFLICT);
    }
    Collision on = view.get().tracked().collision();
    Optional<Outcome.Why> why = objection(found.get(), c, on, shown(c, on, now), by, now);
    if (why.isPresent()) {
      return refused(why.get());
    }
    if (!on.basis().equals(basis)) {
      return refused(Outcome.Why.CHANGED);
    }
    if (!Memo.fits(remark, Decisions.LONGEST)) {
      return refused(Outcome.Why.REASON);
    }
    Standing s = found.get();
    Decision d =
        new Decision(
            UUID.randomUUID(),
            key,
            view.get().all().size() + 1,
            on.basis(),
            c.version(),
            s.way(),
            s.what(),
            s.ends(),
            Optional.of(s.id()),
            remark.strip(),
            now,
            by.id(),
            Optional.of(now),
            List.of());
    store.add(c.id(), d, library.law().hash());
    record(c, on, d, s, by, now);
    return new Outcome.Done();
  }

  private Optional<Outcome.Why> objection(
      Standing s, Case c, Collision on, Optional<Conflict> shown, Person by, Instant now) {
    if (shown.isEmpty()) {
      return Optional.of(Outcome.Why.NO_CONFLICT);
    }
    if (s.withdrawn().isPresent()) {
      return Optional.of(Outcome.Why.STANDING_WITHDRAWN);
    }
    if (s.effective().isEmpty()) {
      return Optional.of(Outcome.Why.STANDING_UNSIGNED);
    }
    if (!now.isBefore(s.ends())) {
      return Optional.of(Outcome.Why.STANDING_EXPIRED);
    }
    if (!s.covers(on)) {
      return Optional.of(Outcome.Why.OTHER_CLASS);
    }
    if (!s.reaches(bearers(shown.get().duty()), products(c, shown.get().duty()))) {
      return Optional.of(Outcome.Why.OUT_OF_SCOPE);
    }
    return s.invokers().contains(by.id()) ? Optional.empty() : Optional.of(Outcome.Why.NOT_INVOKER);
  }

  private Optional<Conflict> shown(Case c, Collision on, Instant now) {
    return evaluations.at(c.id(), now).conflicts().stream()
        .filter(x -> Collision.key(x).equals(on.key()))
        .findFirst();
  }

  private static Set<String> bearers(Duty duty) {
    Set<String> ids = new HashSet<>();
    duty.bearer().ifPresent(b -> ids.add(b.id()));
    duty.coBearers().forEach(b -> ids.add(b.id()));
    return ids;
  }

  /** Those the duty is about; where it names none, all that are on record. */
  private Set<String> products(Case c, Duty duty) {
    Set<String> own = products(duty.parts());
    return own.isEmpty() ? products(cases.file(c.id()).record().at(c.version()).parts()) : own;
  }

  private static Set<String> products(List<Part> parts) {
    return parts.stream()
        .filter(p -> p.type().name().equals("product"))
        .map(Part::id)
        .collect(Collectors.toSet());
  }

  private void record(Case c, Collision on, Decision d, Standing s, Person by, Instant now) {
    Map<String, String> parts = new HashMap<>(Decisions.parts(on, d));
    parts.put("standing", s.id().toString());
    parts.put("remark", d.remark());
    recorder.record(
        new Happening(
            "conflict.invoked", Optional.of(c.id().value()), Optional.of(by.id()), now, parts));
    events.publishEvent(new ConflictsRenewed(c.id(), now));
  }

  private static Outcome refused(Outcome.Why why) {
    return new Outcome.Refused(why);
  }
}
