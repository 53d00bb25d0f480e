package org.bulou.server.parties;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.intake.Check;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parties of a case as we keep them: who they are, how to reach them, how far they are. */
@Service
@Transactional
public class Parties {
  private static final int NAME = 200;
  private static final int STATEMENT = 10_000;
  private static final int ADDRESS_LENGTH = 254;
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
  private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);
  private final PartyStore store;
  private final CaseWords words;
  private final Cases cases;
  private final PartyEvents events;
  private final InstantSource clock;

  Parties(PartyStore store, CaseWords words, Cases cases, PartyEvents events, InstantSource clock) {
    this.store = store;
    this.words = words;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<PartyRow> list(CaseId id, Wanted wanted) {
    return store.list(id, wanted, clock.instant());
  }

  /** How many parties of a case stand where. */
  @Transactional(readOnly = true)
  public Map<Standing, Integer> counts(CaseId id) {
    return store.counts(id);
  }

  @Transactional(readOnly = true)
  public Optional<Party> find(CaseId id, int number) {
    return store.find(id, number);
  }

  @Transactional(readOnly = true)
  public List<Contact> contacts(Party party) {
    return store.contacts(party.id());
  }

  /** What it said and we noted, newest first. */
  @Transactional(readOnly = true)
  public List<Stood> history(Party party) {
    return store.history(party.id());
  }

  /**
   * Adds a party, and tells the case what is said of it. Nothing leaves by it.
   *
   * @throws NotDone when it cannot be understood
   */
  public Party add(Case matter, NewParty wanted, Person by) {
    check(matter.id(), wanted);
    Facts facts = words.facts(matter.id());
    Optional<Part> known = facts.part(wanted.part()).filter(p -> p.type().name().equals("party"));
    if (!wanted.part().isEmpty() && known.isEmpty()) {
      throw new NotDone(NotDone.Reason.CHOICE_ODD);
    }
    if (store.parts(matter.id()).contains(wanted.part())) {
      throw new NotDone(NotDone.Reason.THERE_ALREADY);
    }
    String part = known.map(Part::id).orElseGet(() -> free(matter.id(), facts));
    List<Told> told = told(part, known, wanted);
    if (!told.isEmpty()) { // takes the case's lock, so that two get different numbers
      Bilingual title = new Bilingual("相关方：" + wanted.name(), "party: " + wanted.name());
      cases.record(matter.id(), Optional.empty(), new Entry("party", title, told), by.id());
    }
    Instant now = clock.instant();
    Party party =
        new Party(
            UUID.randomUUID(),
            matter.id(),
            store.next(matter.id()),
            part,
            wanted.name().strip(),
            wanted.kind(),
            wanted.language(),
            Standing.NOT_TOLD,
            now,
            Optional.empty(),
            "");
    store.insert(party, now, by.id());
    events.record(
        "party.added", party, Optional.of(by.id()), now, Map.of("kind", party.kind().wire()));
    return party;
  }

  private void check(CaseId id, NewParty wanted) {
    String name = wanted.name().strip();
    if (name.isEmpty() || name.length() > NAME || Check.unreadable(name)) {
      throw new NotDone(NotDone.Reason.WORDS_NEEDED);
    }
    boolean odd =
        (!wanted.territory().isEmpty() && !words.territories().containsKey(wanted.territory()))
            || (!wanted.component().isEmpty()
                && !words.components(id).containsKey(wanted.component()));
    if (odd || (wanted.noProvider() && !wanted.component().isEmpty())) {
      throw new NotDone(NotDone.Reason.CHOICE_ODD);
    }
  }

  /** What is new to the case; what it knows already is left as it is. */
  private static List<Told> told(String part, Optional<Part> known, NewParty wanted) {
    List<Told> told = new ArrayList<>();
    if (known.isEmpty()) {
      told.add(Told.is(part, "party"));
      told.add(Told.fact(part, "name", Written.text(wanted.name().strip())));
    }
    if (!wanted.territory().isEmpty() && silent(known, "territory")) {
      told.add(Told.fact(part, "territory", Written.text(wanted.territory())));
    }
    if (wanted.noProvider() && silent(known, "provides") && silent(known, "maintains")) {
      told.add(Told.fact(part, "provides", Written.all(List.of())));
      told.add(Told.fact(part, "maintains", Written.all(List.of())));
    }
    if (!wanted.component().isEmpty() && silent(known, "maintains")) {
      told.add(Told.fact(part, "maintains", Written.some(List.of(wanted.component()))));
    }
    return told;
  }

  private static boolean silent(Optional<Part> known, String attribute) {
    return known.map(p -> p.value(p.type().need(attribute)) instanceof Value.NotSaid).orElse(true);
  }

  private String free(CaseId id, Facts facts) {
    int n = store.next(id);
    while (facts.part("party-" + n).isPresent()) {
      n++;
    }
    return "party-" + n;
  }

  /** Adds a contact. */
  public void addContact(Party party, String name, String address, Person by) {
    String where = address.strip();
    if (where.length() > ADDRESS_LENGTH || !ADDRESS.matcher(where).matches()) {
      throw new NotDone(NotDone.Reason.ADDRESS_ODD);
    }
    String who = name.strip();
    if (who.isEmpty() || who.length() > NAME || Check.unreadable(who)) {
      throw new NotDone(NotDone.Reason.WORDS_NEEDED);
    }
    Instant now = clock.instant();
    store.insert(party.id(), new Contact(UUID.randomUUID(), who, where), now, by.id());
    events.record(
        "party.contact-added",
        party,
        Optional.of(by.id()),
        now,
        Map.of("contact", who, "address", where));
  }

  /** Writes to a contact no more. */
  public void endContact(Party party, UUID contact, Person by) {
    Instant now = clock.instant();
    if (store.end(party.id(), contact, now, by.id())) {
      events.record(
          "party.contact-ended",
          party,
          Optional.of(by.id()),
          now,
          Map.of("contact", contact.toString()));
    }
  }

  /** Notes how far a party is, as it told us some other way. */
  public void note(Party party, Says says, String how, Person by) {
    if (how.isBlank() || how.length() > STATEMENT) {
      throw new NotDone(NotDone.Reason.WORDS_NEEDED);
    }
    stand(party, says, Optional.of(by), how.strip());
  }

  /** What a party says of itself, or we heard. */
  public record Says(Standing standing, Optional<LocalDate> fixedOn, String statement) {}

  /** Notes a standing; {@code by} is empty when the party says it itself. */
  void stand(Party party, Says says, Optional<Person> by, String how) {
    Instant now = clock.instant();
    String statement = says.statement().replace("\r\n", "\n").strip();
    if (!says.standing().answered()) {
      throw new NotDone(NotDone.Reason.CHOICE_ODD);
    }
    if (statement.length() > STATEMENT || Check.unreadable(statement)) {
      throw new NotDone(NotDone.Reason.WORDS_NEEDED);
    }
    boolean fixed = says.standing() == Standing.FIXED;
    LocalDate latest = now.atOffset(EARLIEST_DAY).toLocalDate();
    if (fixed != says.fixedOn().isPresent()
        || says.fixedOn().filter(latest::isBefore).isPresent()) {
      throw new NotDone(NotDone.Reason.DAY_ODD);
    }
    Stood stood =
        new Stood(now, by.map(Person::id), says.standing(), says.fixedOn(), statement, how);
    store.stand(party.id(), stood);
    events.record(
        "party.standing",
        party,
        by.map(Person::id),
        now,
        Map.of(
            "standing",
            stood.standing().wire(),
            "fixed-on",
            stood.fixedOn().map(LocalDate::toString).orElse(""),
            "statement",
            statement,
            "how",
            how));
  }

  /** It was told something now: what it said already stays. */
  void told(Party party, Instant at, Person by) {
    Party now = store.lock(party.id());
    if (now.standing() == Standing.NOT_TOLD) {
      store.stand(
          party.id(),
          new Stood(
              at, Optional.of(by.id()), Standing.TOLD, Optional.empty(), now.statement(), ""));
    }
  }

  /** May this person add parties and note what they say? */
  public boolean mayWork(Person who) {
    return who.may(Permission.WORK_CASES);
  }
}
