package org.bulou.server.sharing;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.facts.Facts;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.duties.GateWords;
import org.bulou.server.duties.Gates;
import org.bulou.server.duties.Passage;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.organisation.Post;
import org.bulou.server.organisation.Staff;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letting people into a case. Showing a case to a colleague is sharing with his entity in his
 * territory: the gate is asked, and what it said is kept with the admission.
 */
@Service
@Transactional
public class Admission {
  private final Cases cases;
  private final Gates gates;
  private final Staff staff;
  private final People people;
  private final InstantSource clock;

  Admission(Cases cases, Gates gates, Staff staff, People people, InstantSource clock) {
    this.cases = cases;
    this.gates = gates;
    this.staff = staff;
    this.people = people;
    this.clock = clock;
  }

  /** May this person let others in: by role, or because the case is his? */
  public boolean mayAdmit(Case matter, Person who) {
    return who.may(Permission.SHARE_CASES)
        || (who.may(Permission.WORK_CASES) && matter.owner().filter(who.id()::equals).isPresent());
  }

  /** Who could be let in: everybody who works with cases, has a post, and is not in yet. */
  @Transactional(readOnly = true)
  public List<Person> candidates(Case matter) {
    List<ActorId> inside = cases.participants(matter.id());
    return people.all().stream()
        .filter(a -> !a.closed())
        .map(Account::person)
        .filter(p -> p.may(Permission.READ_CASES) && !inside.contains(p.id()))
        .filter(p -> !staff.of(p.id()).isEmpty())
        .toList();
  }

  /** What the law says to showing the case to somebody now. */
  @Transactional(readOnly = true)
  public Gate gate(Case matter, String entity, ActorId who, Person asker) {
    return gates.ask(matter.id(), action(matter, entity, who), asker.id());
  }

  /**
   * Lets somebody in. In an exercise or a sample there is nothing real to show, so no gate is
   * passed.
   *
   * @param entity which of our entities shows him the case
   * @param reasons why, where the gate is not clear; blank: none
   * @throws NotShared when he has no post, or the entity is not in the case
   * @throws org.bulou.server.duties.Shut when the gate is shut
   */
  public void admit(Case matter, String entity, ActorId who, String reasons, Person by) {
    if (!mayAdmit(matter, by) || candidates(matter).stream().noneMatch(p -> p.id().equals(who))) {
      throw new NotShared(NotShared.Reason.CHOICE_ODD);
    }
    if (matter.life() != Life.LIVE) {
      cases.addParticipant(matter.id(), who, by.id());
      return;
    }
    PlannedAction action = action(matter, entity, who);
    Gate gate = gates.ask(matter.id(), action, by.id());
    enter(gates.pass(matter.id(), action, by.id(), decision(gate, reasons, by)), who, by);
  }

  /** Only with leave given for exactly this action. */
  private void enter(Passage passage, ActorId who, Person by) {
    cases.addParticipant(passage.id(), who, by.id(), Map.of("gate", GateWords.json(passage)));
  }

  /** Shows the case to somebody no longer; the owner stays. */
  public void dismiss(Case matter, ActorId who, Person by) {
    if (!mayAdmit(matter, by) || matter.owner().filter(who::equals).isPresent()) {
      throw new NotShared(NotShared.Reason.CHOICE_ODD);
    }
    cases.dismiss(matter.id(), who, by.id());
  }

  private static Optional<Gates.Decision> decision(Gate gate, String reasons, Person by) {
    boolean counsel = by.may(Permission.DECIDE_LAW) && GateWords.decides(by, gate);
    return reasons.isBlank()
        ? Optional.empty()
        : Optional.of(new Gates.Decision(by.id(), counsel, reasons.strip()));
  }

  private PlannedAction action(Case matter, String entity, ActorId who) {
    var record = cases.file(matter.id()).record();
    Facts facts = record.at(record.newest());
    List<Post> posts = staff.of(who);
    if (posts.isEmpty() || facts.part(entity).isEmpty()) {
      throw new NotShared(NotShared.Reason.CHOICE_ODD);
    }
    return new ShareAction(facts).colleague(entity, posts, clock.instant());
  }
}
