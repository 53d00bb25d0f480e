package org.bulou.server.decisions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Conflict;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.duties.BoardRenewed;
import org.bulou.server.library.Library;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conflicts of cases: since when they are open, and by when they are to be decided. */
@Service
@Transactional
public class Conflicts {
  /**
   * How long after it came up a conflict is to be decided, when its duty is not due sooner: the
   * house's own rule, no law's.
   */
  public static final Duration WITHIN = Duration.ofHours(6);

  private final ConflictStore store;
  private final DecisionStore decisions;
  private final Library library;
  private final Recorder recorder;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Conflicts(
      ConflictStore store,
      DecisionStore decisions,
      Library library,
      Recorder recorder,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.decisions = decisions;
    this.library = library;
    this.recorder = recorder;
    this.events = events;
    this.clock = clock;
  }

  /** In the transaction that renewed the projection. */
  @EventListener
  void follow(BoardRenewed renewed) {
    List<Tracked> before = store.of(renewed.id());
    if (before.isEmpty() && renewed.evaluation().conflicts().isEmpty()) {
      return;
    }
    List<Decision> made = before.isEmpty() ? List.of() : decisions.of(renewed.id());
    Set<String> shown = new HashSet<>();
    for (Conflict c : renewed.evaluation().conflicts()) {
      Collision now = Collision.of(c, renewed.evaluation(), library.law());
      if (shown.add(now.key())) {
        Optional<Tracked> was =
            before.stream().filter(t -> t.collision().key().equals(now.key())).findFirst();
        store.put(next(renewed, now, was, made));
      }
    }
    before.stream()
        .filter(t -> t.gone().isEmpty() && !shown.contains(t.collision().key()))
        .forEach(t -> store.gone(renewed.id(), t.collision().key(), renewed.at()));
    events.publishEvent(new ConflictsRenewed(renewed.id(), renewed.at()));
  }

  private Tracked next(BoardRenewed r, Collision now, Optional<Tracked> was, List<Decision> made) {
    if (was.filter(t -> t.gone().isEmpty()).isEmpty()) {
      return opened(r, now);
    }
    Tracked t = was.get();
    boolean decided =
        made.stream().anyMatch(d -> d.key().equals(now.key()) && d.stands(t.collision(), r.at()));
    if (decided && !t.collision().basis().equals(now.basis())) {
      overtaken(r, now);
      return opened(r, now);
    }
    Instant by = soonest(t.decideBy(), now.due().filter(d -> d.isAfter(r.at())));
    return new Tracked(r.id(), now, t.seen(), by, t.dateSet(), Optional.empty());
  }

  private static Tracked opened(BoardRenewed r, Collision now) {
    Instant by = soonest(r.at().plus(WITHIN), now.due());
    return new Tracked(
        r.id(), now, r.at(), by.isBefore(r.at()) ? r.at() : by, false, Optional.empty());
  }

  private static Instant soonest(Instant by, Optional<Instant> due) {
    return due.filter(d -> d.isBefore(by)).orElse(by);
  }

  private void overtaken(BoardRenewed r, Collision c) {
    recorder.record(
        new Happening(
            "conflict.overtaken",
            Optional.of(r.id().value()),
            Optional.empty(),
            r.at(),
            Map.of("duty", c.duty(), "prohibition", c.prohibition(), "basis", c.basis())));
  }

  /** The conflicts of a case by key, those that are gone too. */
  @Transactional(readOnly = true)
  public Map<String, View> of(CaseId id) {
    List<Tracked> tracked = store.of(id);
    List<Decision> made = tracked.isEmpty() ? List.of() : decisions.of(id);
    return tracked.stream()
        .collect(
            Collectors.toMap(
                t -> t.collision().key(),
                t -> view(t, made),
                (a, b) -> a,
                java.util.LinkedHashMap::new));
  }

  private View view(Tracked t, List<Decision> made) {
    return View.of(
        t,
        made.stream().filter(d -> d.key().equals(t.collision().key())).toList(),
        clock.instant());
  }

  /** One of them, locked for whoever changes something about it. */
  Optional<View> lock(CaseId id, String key) {
    return store.lock(id, key).map(t -> view(t, decisions.of(id)));
  }

  /** The instants by which conflicts the law still shows are to be decided, with their laws. */
  @Transactional(readOnly = true)
  public Map<Instant, Set<Side>> dates(CaseId id) {
    Collection<View> views = of(id).values();
    return views.stream()
        .filter(v -> v.tracked().gone().isEmpty())
        .collect(
            Collectors.groupingBy(
                View::decideBy,
                Collectors.flatMapping(
                    v -> v.tracked().collision().sides().stream(), Collectors.toSet())));
  }

  /** What is to be decided in the open cases of a person, soonest first. */
  @Transactional(readOnly = true)
  public List<Undecided> undecided(ActorId reader, Instant now, int most) {
    return store.undecided(reader, now, most);
  }

  /**
   * Sets another date by which a conflict is to be decided; not after the duty is due.
   *
   * @param c as the caller may see it
   */
  public Outcome date(Case c, String key, Optional<Instant> by, String reason, ActorId who) {
    Instant now = clock.instant();
    Optional<View> view = lock(c.id(), key).filter(v -> v.tracked().gone().isEmpty());
    if (view.isEmpty()) {
      return new Outcome.Refused(Outcome.Why.NO_CONFLICT);
    }
    Tracked t = view.get().tracked();
    boolean fits =
        by.filter(d -> d.isAfter(now))
            .filter(
                d ->
                    t.collision().due().filter(due -> due.isAfter(now) && d.isAfter(due)).isEmpty())
            .isPresent();
    if (!fits) {
      return new Outcome.Refused(Outcome.Why.DATE);
    }
    if (!Memo.fits(reason, Memo.LONGEST)) {
      return new Outcome.Refused(Outcome.Why.REASON);
    }
    store.put(new Tracked(t.caseId(), t.collision(), t.seen(), by.get(), true, Optional.empty()));
    recorder.record(
        new Happening(
            "conflict.date",
            Optional.of(c.id().value()),
            Optional.of(who),
            now,
            Map.of(
                "duty", t.collision().duty(),
                "prohibition", t.collision().prohibition(),
                "decide-by", by.get().toString(),
                "reason", reason.strip())));
    events.publishEvent(new ConflictsRenewed(c.id(), now));
    return new Outcome.Done();
  }
}
