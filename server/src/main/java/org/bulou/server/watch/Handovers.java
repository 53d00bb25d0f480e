package org.bulou.server.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handing the watch over: a sheet offered by one person and accepted by another. Before that
 * nothing passes. A sheet tells each of the two only of cases he takes part in.
 */
@Service
@Transactional
public class Handovers {
  private final HandoverStore store;
  private final SheetMaker maker;
  private final Watches watches;
  private final Cases cases;
  private final People people;
  private final Recorder recorder;

  Handovers(
      HandoverStore store,
      SheetMaker maker,
      Watches watches,
      Cases cases,
      People people,
      Recorder recorder) {
    this.store = store;
    this.maker = maker;
    this.watches = watches;
    this.cases = cases;
    this.people = people;
    this.recorder = recorder;
  }

  /** What a person would hand over now; it is kept nowhere and has number 0. */
  @Transactional(readOnly = true)
  public Sheet draft(Person me, Instant now) {
    return new Sheet(
        0,
        me.id(),
        me.id(),
        "",
        now,
        Optional.empty(),
        Optional.empty(),
        maker.portals(now),
        maker.of(me.id(), now).stream().map(Handovers::part).toList(),
        List.of());
  }

  private static Sheet.Part part(SheetMaker.Made m) {
    Case c = m.matter();
    return new Sheet.Part(c.number(), c.title(), c.version(), c.version(), m.content());
  }

  /** Who could take over from somebody. */
  @Transactional(readOnly = true)
  public List<Person> receivers(Person me) {
    return people.all().stream()
        .filter(a -> !a.closed())
        .map(Account::person)
        .filter(p -> p.may(Permission.WORK_CASES) && !p.id().equals(me.id()))
        .toList();
  }

  /** Offers a sheet; an earlier one of the same giver that waits still is replaced. */
  public Handing offer(Person me, ActorId to, String remark, Instant now) {
    if (receivers(me).stream().noneMatch(p -> p.id().equals(to))) {
      return new Handing.Unable();
    }
    List<SheetMaker.Made> passing =
        maker.of(me.id(), now).stream()
            .filter(m -> cases.participates(m.matter().id(), to))
            .toList();
    store.replaceOpen(me.id(), now);
    long number = store.insert(me.id(), to, remark, now, maker.portals(now), passing);
    passing.forEach(
        m -> record("handover.offered", m.matter().id(), me.id(), to, number, me.id(), now));
    return new Handing.Done(number);
  }

  /** Takes over: now the posts of the giver pass. */
  public Handing accept(long number, ActorId me, Instant now) {
    Optional<ActorId> giver = store.accept(number, me, now);
    if (giver.isEmpty()) {
      return new Handing.Closed();
    }
    for (CaseId id : store.cases(number)) {
      if (cases.participates(id, me)) {
        watches.pass(id, giver.get(), me);
        record("handover.accepted", id, giver.get(), me, number, me, now);
      }
    }
    return new Handing.Done(number);
  }

  private void record(
      String type, CaseId id, ActorId from, ActorId to, long sheet, ActorId by, Instant now) {
    recorder.record(
        new Happening(
            type,
            Optional.of(id.value()),
            Optional.of(by),
            now,
            Map.of(
                "from", from.toString(),
                "to", to.toString(),
                "sheet", Long.toString(sheet),
                "version", Integer.toString(cases.get(id).version()))));
  }

  /** A sheet as its giver or its receiver sees it; empty for everybody else. */
  @Transactional(readOnly = true)
  public Optional<Sheet> sheet(long number, ActorId reader) {
    return store.sheet(number, reader);
  }

  /** The sheets somebody gave or was given, newest first. */
  @Transactional(readOnly = true)
  public List<Sheet> of(ActorId person, int most) {
    return store.of(person, most);
  }
}
