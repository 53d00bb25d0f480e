package org.bulou.server.watch;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.decisions.Conflicts;
import org.bulou.server.decisions.ConflictsRenewed;
import org.bulou.server.duties.BoardRenewed;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminders of due instants: planned from the board's projection, fired once, acknowledged by
 * people. What falls due at one instant in one case is one reminder.
 *
 * <p>Time is an argument. A step that fired stays fired, so that a clock moved back repeats
 * nothing.
 */
@Service
@Transactional
public class Reminders {
  private static final int AT_ONCE = 200;

  /** Cases planned late in one round: a house full of them must not keep its pages waiting. */
  private static final int CATCH_UP = 40;

  private final ReminderStore store;
  private final NoticeStore notices;
  private final Audience audience;
  private final Conflicts conflicts;
  private final Recorder recorder;
  private final ApplicationEventPublisher events;

  Reminders(
      ReminderStore store,
      NoticeStore notices,
      Audience audience,
      Conflicts conflicts,
      Recorder recorder,
      ApplicationEventPublisher events) {
    this.store = store;
    this.notices = notices;
    this.audience = audience;
    this.conflicts = conflicts;
    this.recorder = recorder;
    this.events = events;
  }

  /** In the transaction that renewed the projection: what is no longer due reminds nobody. */
  @EventListener
  void plan(BoardRenewed renewed) {
    plan(renewed.id(), renewed.at());
  }

  /** In the transaction that decided something, or found that a decision is overtaken. */
  @EventListener
  void plan(ConflictsRenewed renewed) {
    plan(renewed.id(), renewed.at());
  }

  /** Plans some of the cases that were projected before there were reminders. */
  public void planMissing(Instant now) {
    store.unplanned(CATCH_UP).forEach(id -> plan(id, now));
  }

  private void plan(CaseId id, Instant now) {
    Set<Instant> due = new HashSet<>(store.due(id));
    due.addAll(conflicts.dates(id).keySet());
    Set<Instant> planned = new HashSet<>(store.planned(id));
    planned.stream().filter(d -> !due.contains(d)).forEach(d -> store.withdraw(id, d, now));
    due.stream()
        .filter(d -> !planned.contains(d))
        .forEach(d -> Step.plan(d, now).forEach(p -> store.put(id, d, p)));
    store.notePlanned(id);
  }

  /** Tells people of what is due to be told; returns how many steps fired. */
  public int fire(Instant now) {
    List<ReminderStore.Waiting> waiting = store.waiting(now, AT_ONCE);
    Audience.Known known = audience.known();
    for (ReminderStore.Waiting w : waiting) {
      if (!w.overtaken()) {
        Set<ActorId> told = known.of(w);
        told.forEach(p -> notices.add(w, p, now));
        if (!told.isEmpty()) {
          events.publishEvent(new ReminderFired(w.id(), w.due(), now));
        }
      }
      store.fired(w, now);
    }
    return waiting.size();
  }

  /** What a person was told and has not acknowledged, soonest first. */
  @Transactional(readOnly = true)
  public List<Notice> unacknowledged(ActorId person) {
    return notices.unacknowledged(person);
  }

  /** How many those are, counted up to a number. */
  @Transactional(readOnly = true)
  public int count(ActorId person, int most) {
    return notices.count(person, most);
  }

  /** What will remind the person next as owner or deputy. */
  @Transactional(readOnly = true)
  public List<Coming> coming(ActorId person, int most) {
    return store.coming(person, most);
  }

  /** Says that somebody has seen it; false when he was never told of it. */
  public boolean acknowledge(Case c, Instant due, ActorId by, Instant now) {
    if (!notices.told(c.id(), due, by)) {
      return false;
    }
    store.acknowledge(c.id(), due, by, now);
    notices.seen(c.id(), due, by);
    recorder.record(
        new Happening(
            "reminder.acknowledged",
            Optional.of(c.id().value()),
            Optional.of(by),
            now,
            Map.of("due", due.toString())));
    return true;
  }
}
