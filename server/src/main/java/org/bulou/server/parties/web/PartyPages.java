package org.bulou.server.parties.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.evaluate.Gate;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.duties.GateView;
import org.bulou.server.duties.GateWords;
import org.bulou.server.parties.Access;
import org.bulou.server.parties.Accesses;
import org.bulou.server.parties.CaseWords;
import org.bulou.server.parties.ContactKey;
import org.bulou.server.parties.ContactKeys;
import org.bulou.server.parties.Message;
import org.bulou.server.parties.Parties;
import org.bulou.server.parties.Party;
import org.bulou.server.parties.Stood;
import org.bulou.server.parties.Threads;
import org.bulou.server.web.NotFound;
import org.springframework.stereotype.Component;

/** Puts together what the page of one party shows. */
@Component
final class PartyPages {
  private final Cases cases;
  private final Parties parties;
  private final ContactKeys keys;
  private final Accesses accesses;
  private final Threads threads;
  private final CaseWords words;
  private final People people;
  private final InstantSource clock;

  PartyPages(
      Cases cases,
      Parties parties,
      ContactKeys keys,
      Accesses accesses,
      Threads threads,
      CaseWords words,
      People people,
      InstantSource clock) {
    this.cases = cases;
    this.parties = parties;
    this.keys = keys;
    this.accesses = accesses;
    this.threads = threads;
    this.words = words;
    this.people = people;
    this.clock = clock;
  }

  /** A case and a party in it, for somebody who takes part. */
  record Found(Case matter, Party party) {}

  Found find(String number, int party, Person me) {
    Case matter = cases.visible(number, me.id()).orElseThrow(NotFound::new);
    return new Found(matter, parties.find(matter.id(), party).orElseThrow(NotFound::new));
  }

  PartyPage page(Found found, int page, Person me, PartyPage.Said said) {
    Case matter = found.matter();
    Party party = parties.find(matter.id(), found.party().number()).orElseThrow(NotFound::new);
    Threads.Part part = threads.read(party, page);
    Instant now = clock.instant();
    return new PartyPage(
        Matter.of(matter),
        party,
        Optional.ofNullable(words.whereabouts(matter.id()).get(party.part())),
        reached(party, now),
        accesses.of(party).stream().map(a -> given(a, now)).toList(),
        parties.history(party).stream().map(this::noted).toList(),
        part,
        authors(part.messages()),
        new PartyPage.Options(words.entities(matter.id()), words.levels()),
        parties.mayWork(me),
        accesses.mayShare(matter, me),
        said);
  }

  private List<Reached> reached(Party party, Instant now) {
    Map<UUID, ContactKey> of = keys.of(party);
    return parties.contacts(party).stream()
        .map(c -> Reached.of(c, Optional.ofNullable(of.get(c.id())), people::displayName, now))
        .toList();
  }

  private Map<String, String> authors(List<Message> messages) {
    Map<String, String> found = new HashMap<>();
    messages.forEach(
        m ->
            m.author()
                .ifPresent(a -> found.computeIfAbsent(a.toString(), x -> people.displayName(a))));
    return found;
  }

  private static PartyPage.Given given(Access a, Instant now) {
    String state = a.opens(now) ? "open" : a.endedAt().isPresent() ? "ended" : "expired";
    return new PartyPage.Given(
        a.id().toString(),
        a.entity(),
        a.level(),
        Moments.minute(a.givenAt()),
        Moments.minute(a.expiresAt()),
        a.openedAt().map(Moments::minute).orElse(""),
        state);
  }

  private PartyPage.Noted noted(Stood s) {
    return new PartyPage.Noted(
        s, Moments.minute(s.at()), s.by().map(people::displayName).orElse(""));
  }

  /** What a gate says, and whether this person may decide it. */
  static GateView view(Gate gate, Person me) {
    boolean decides =
        gate instanceof Gate.Closed c
            && c.disputed()
            && me.may(Permission.DECIDE_LAW)
            && GateWords.decides(me, gate);
    return GateView.of(gate, decides);
  }
}
