package org.bulou.server.statements;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements to keep silent: made, revised, consented to, lifted. Each step is a fact too. */
@Service
@Transactional
public class Embargoes {
  private static final int LONGEST = 2000;
  private static final String SOURCE = "embargo";
  private final EmbargoStore store;
  private final StatementStore numbers;
  private final KnownFacts facts;
  private final Choices choices;
  private final Cases cases;
  private final StatementEvents events;
  private final InstantSource clock;

  Embargoes(
      EmbargoStore store,
      StatementStore numbers,
      KnownFacts facts,
      Choices choices,
      Cases cases,
      StatementEvents events,
      InstantSource clock) {
    this.store = store;
    this.numbers = numbers;
    this.facts = facts;
    this.choices = choices;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Embargo> of(CaseId id) {
    return store.embargoes(id);
  }

  /** Records an agreement; who agreed to its terms is told of each party by its own word. */
  public Embargo agree(
      CaseId id,
      String flaw,
      List<String> parties,
      Instant endsAt,
      ZoneId zone,
      String terms,
      ActorId by) {
    List<String> named = parties.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    if (!choices.flaws(id).containsKey(flaw) || named.size() != named.stream().distinct().count()) {
      throw new NotStated(NotStated.Reason.CHOICE_ODD);
    }
    if (named.isEmpty() || !fits(terms) || !fits(String.join("\n", named))) {
      throw new NotStated(NotStated.Reason.WORDS_NEEDED);
    }
    Instant now = clock.instant();
    if (!endsAt.isAfter(now)) {
      throw new NotStated(NotStated.Reason.TIME_ODD);
    }
    int number = numbers.next(id, "embargo");
    String part = free(id, number);
    store.insert(id, number, part, flaw, named);
    Embargo.Revision first = new Embargo.Revision(1, endsAt, zone, terms.strip(), "", now, by);
    store.insert(id, number, first);
    record(
        id,
        new Bilingual("保密期约定", "embargo agreed"),
        by,
        List.of(
            Told.is(part, SOURCE),
            Told.fact(part, "about", Written.text(flaw)),
            Told.fact(part, "agreed_at", Written.instant(now)),
            Told.fact(part, "ends_at", Written.instant(endsAt))));
    revised("embargo.agreed", id, number, first, String.join("\n", named));
    return find(id, number);
  }

  /** The first part id that the case does not use. */
  private String free(CaseId id, int number) {
    Facts now = facts.now(id);
    int n = number;
    while (now.part(SOURCE + "-" + n).isPresent()) {
      n++;
    }
    return SOURCE + "-" + n;
  }

  /** New terms; what parties said of the old ones stays and counts no longer. */
  public void revise(
      CaseId id, int number, Instant endsAt, ZoneId zone, String terms, String why, ActorId by) {
    Embargo embargo = running(id, number);
    if (!fits(terms) || !fits(why)) {
      throw new NotStated(NotStated.Reason.WORDS_NEEDED);
    }
    Instant now = clock.instant();
    if (!endsAt.isAfter(now)) {
      throw new NotStated(NotStated.Reason.TIME_ODD);
    }
    Embargo.Revision next =
        new Embargo.Revision(
            embargo.terms().number() + 1, endsAt, zone, terms.strip(), why.strip(), now, by);
    store.insert(id, number, next);
    record(
        id,
        new Bilingual("保密期修订", "embargo revised"),
        by,
        List.of(Told.fact(embargo.part(), "ends_at", Written.instant(endsAt))));
    revised("embargo.revised", id, number, next, "");
  }

  private void revised(String type, CaseId id, int number, Embargo.Revision r, String parties) {
    events.record(
        type,
        id,
        r.by(),
        r.at(),
        Map.of(
            "embargo", Integer.toString(number),
            "revision", Integer.toString(r.number()),
            "ends-at", r.endsAt().atZone(r.zone()).toString(),
            "terms", r.terms(),
            "why", r.why(),
            "parties", parties));
  }

  /** A party's word on the terms as they are now. */
  public void consent(CaseId id, int number, String party, boolean agrees, String how, ActorId by) {
    Embargo embargo = running(id, number);
    if (!embargo.parties().contains(party)) {
      throw new NotStated(NotStated.Reason.CHOICE_ODD);
    }
    if (!fits(how)) {
      throw new NotStated(NotStated.Reason.WORDS_NEEDED);
    }
    Instant now = clock.instant();
    int revision = embargo.terms().number();
    store.insert(id, number, new Embargo.Consent(revision, party, agrees, how.strip(), now, by));
    events.record(
        agrees ? "embargo.consented" : "embargo.refused",
        id,
        by,
        now,
        Map.of(
            "embargo", Integer.toString(number),
            "revision", Integer.toString(revision),
            "party", party,
            "how", how.strip()));
  }

  /** Ends it before its time. */
  public void lift(CaseId id, int number, String why, ActorId by) {
    Embargo embargo = running(id, number);
    if (!fits(why)) {
      throw new NotStated(NotStated.Reason.REASON_NEEDED);
    }
    Instant now = clock.instant();
    if (!store.lift(id, number, new Embargo.Lifted(now, why.strip(), by))) {
      throw new NotStated(NotStated.Reason.OVER);
    }
    record(
        id,
        new Bilingual("保密期提前解除", "embargo lifted"),
        by,
        List.of(Told.fact(embargo.part(), "lifted_at", Written.instant(now))));
    events.record(
        "embargo.lifted",
        id,
        by,
        now,
        Map.of("embargo", Integer.toString(number), "why", why.strip()));
  }

  private Embargo running(CaseId id, int number) {
    Embargo embargo = find(id, number);
    if (embargo.lifted().isPresent()) {
      throw new NotStated(NotStated.Reason.OVER);
    }
    return embargo;
  }

  private Embargo find(CaseId id, int number) {
    return store.embargoes(id).stream()
        .filter(e -> e.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotStated(NotStated.Reason.CHOICE_ODD));
  }

  private void record(CaseId id, Bilingual title, ActorId by, List<Told> told) {
    cases.record(id, Optional.empty(), new Entry(SOURCE, title, told), by);
  }

  private static boolean fits(String text) {
    return !text.isBlank() && text.length() <= LONGEST;
  }
}
