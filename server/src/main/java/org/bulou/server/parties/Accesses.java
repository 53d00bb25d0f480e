package org.bulou.server.parties;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.evaluate.Gate;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.duties.GateWords;
import org.bulou.server.duties.Passage;
import org.bulou.server.sharing.Admission;
import org.bulou.server.sharing.ToParty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links to parties' pages. Giving one is sharing: in doubt it is held, because whoever has a link
 * can be shown more at any time.
 */
@Service
@Transactional
public class Accesses {
  private static final String PURPOSE = "access";
  private static final int LONGEST_DAYS = 365;
  private final AccessStore store;
  private final Parties parties;
  private final Telling telling;
  private final Admission admission;
  private final PartyEvents events;
  private final InstantSource clock;

  Accesses(
      AccessStore store,
      Parties parties,
      Telling telling,
      Admission admission,
      PartyEvents events,
      InstantSource clock) {
    this.store = store;
    this.parties = parties;
    this.telling = telling;
    this.admission = admission;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A link to be given.
   *
   * @param entity which of our entities gives it
   * @param level the highest content level that is meant to be shown behind it
   * @param days for how long it opens
   */
  public record Invitation(String entity, String level, int days) {}

  /** May this person give and end links, and write to parties? */
  public boolean mayShare(Case matter, Person who) {
    return admission.mayAdmit(matter, who);
  }

  @Transactional(readOnly = true)
  public List<Access> of(Party party) {
    return store.of(party.id());
  }

  /** What the law says to giving it now. */
  @Transactional(readOnly = true)
  public Gate gate(Party party, Invitation wanted, Person asker) {
    return telling.ask(party, action(party, wanted), asker);
  }

  /**
   * Gives a party a link; it is returned here and never again.
   *
   * @param reasons why, where the gate is not clear; blank: none
   * @throws org.bulou.server.duties.Shut when the gate is shut
   */
  public Link invite(Case matter, Party party, Invitation wanted, String reasons, Person by) {
    if (!mayShare(matter, by)) {
      throw new NotDone(NotDone.Reason.NOT_YOURS);
    }
    if (wanted.days() < 1 || wanted.days() > LONGEST_DAYS) {
      throw new NotDone(NotDone.Reason.CHOICE_ODD);
    }
    Passage passage = telling.pass(party, action(party, wanted), reasons, by);
    return leave(passage, party, wanted, by);
  }

  /** Only with leave given for exactly this. */
  private Link leave(Passage passage, Party party, Invitation wanted, Person by) {
    Link link = Link.fresh();
    Instant until = passage.at().plus(Duration.ofDays(wanted.days()));
    Access access =
        new Access(
            UUID.randomUUID(),
            party.id(),
            wanted.entity(),
            wanted.level(),
            passage.at(),
            by.id(),
            until,
            Optional.empty(),
            Optional.empty());
    String gate = GateWords.json(passage);
    store.insert(access, link, gate);
    parties.told(party, passage.at(), by);
    events.record(
        "party.invited",
        party,
        Optional.of(by.id()),
        passage.at(),
        Map.of(
            "access", access.id().toString(),
            "entity", access.entity(),
            "level", access.level(),
            "until", until.toString(),
            "gate", gate));
    return link;
  }

  /** Ends a link, and every visit through it. */
  public void end(Case matter, Party party, UUID access, Person by) {
    if (!mayShare(matter, by)) {
      throw new NotDone(NotDone.Reason.NOT_YOURS);
    }
    Instant now = clock.instant();
    if (store.end(party.id(), access, now, by.id())) {
      events.record(
          "party.access-ended",
          party,
          Optional.of(by.id()),
          now,
          Map.of("access", access.toString()));
    }
  }

  private static ToParty action(Party party, Invitation wanted) {
    return new ToParty(wanted.entity(), party.part(), PURPOSE, wanted.level(), true);
  }
}
