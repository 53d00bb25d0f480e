package org.bulou.server.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.model.Law;
import org.bulou.server.library.Library;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases, records facts, and shows a case to those who may see it. */
@Service
@Transactional
public class Cases {
  private final CaseStore store;
  private final Library library;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;
  private final Recorder recorder;
  private final Remembered remembered = new Remembered();

  Cases(
      CaseStore store,
      Library library,
      InstantSource clock,
      ApplicationEventPublisher events,
      Recorder recorder) {
    this.store = store;
    this.library = library;
    this.clock = clock;
    this.events = events;
    this.recorder = recorder;
  }

  /** Opens a case; who opens it owns it and takes part in it. */
  public Case open(String title, Life life, ActorId by) {
    Instant now = clock.instant();
    int year = now.atZone(ZoneOffset.UTC).getYear();
    String number = String.format(Locale.ROOT, "%d-%04d", year, store.nextNumber(year));
    Case opened =
        new Case(
            new CaseId(UUID.randomUUID()),
            number,
            title,
            life,
            now,
            0,
            Optional.of(by),
            Optional.empty(),
            Optional.empty());
    store.insert(opened);
    store.addParticipant(opened.id(), by, by, now);
    recorder.record(
        new Happening(
            "case.opened",
            Optional.of(opened.id().value()),
            Optional.of(by),
            now,
            Map.of("number", number, "life", life.wire(), "title", title)));
    return opened;
  }

  /**
   * Records an entry as the next version.
   *
   * @param seen the version the author's page showed; empty when it does not matter
   * @return the new version's number
   * @throws StaleEntry when the case has newer versions than {@code seen}
   * @throws BadFacts when something does not fit the vocabulary; nothing is recorded then
   * @throws LaterAwareness when it would move an awareness later; see {@link #moveLater}
   */
  public int record(CaseId id, Optional<Integer> seen, Entry entry, ActorId author) {
    return record(id, seen, entry, author, clock.instant());
  }

  /** The same at an instant given by the caller: for histories that are loaded. */
  public int record(CaseId id, Optional<Integer> seen, Entry entry, ActorId author, Instant at) {
    return record(id, seen, entry, author, at, AwarenessRule::check);
  }

  /**
   * Moves an awareness later: only for counsel, which the caller has made sure of, and only with a
   * reason. The earlier instant stays in the history.
   */
  public int moveLater(
      CaseId id, Optional<Integer> seen, Entry entry, String reason, ActorId counsel) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a reason is needed");
    }
    int version = record(id, seen, entry, counsel, clock.instant(), r -> {});
    recorder.record(
        new Happening(
            "awareness.later",
            Optional.of(id.value()),
            Optional.of(counsel),
            clock.instant(),
            Map.of("version", Integer.toString(version), "reason", reason)));
    return version;
  }

  private int record(
      CaseId id,
      Optional<Integer> seen,
      Entry entry,
      ActorId author,
      Instant at,
      Consumer<CaseRecord> rule) {
    Case c = store.lock(id).orElseThrow(() -> new IllegalArgumentException("no such case"));
    List<CaseVersion> versions = new java.util.ArrayList<>(store.versions(id));
    if (seen.isPresent() && seen.get() != c.version()) {
      throw new StaleEntry(
          versions.subList(Math.min(seen.get(), versions.size()), versions.size()));
    }
    CaseVersion next =
        new CaseVersion(c.version() + 1, at, author, entry.source(), entry.title(), entry.told());
    versions.add(next);
    rule.accept(CaseDocument.read(library.law(), c, versions).record());
    store.append(id, next);
    recorder.record(
        new Happening(
            "facts.recorded",
            Optional.of(id.value()),
            Optional.of(author),
            at,
            Map.of(
                "number", c.number(),
                "version", Integer.toString(next.number()),
                "entry", CaseDocument.entry(next))));
    events.publishEvent(new FactsRecorded(id, next.number(), at));
    return next.number();
  }

  /** A case as its participant sees it; empty also when it exists and is not theirs to see. */
  @Transactional(readOnly = true)
  public Optional<Case> visible(String number, ActorId reader) {
    return store.visible(number, reader);
  }

  /** The cases a person takes part in, open ones first, at most a thousand. */
  @Transactional(readOnly = true)
  public List<Case> visible(ActorId reader) {
    return store.visible(reader);
  }

  /**
   * A page of the cases a person takes part in, open ones first.
   *
   * @param text what the number or title contains; empty for all
   */
  @Transactional(readOnly = true)
  public List<Case> visible(ActorId reader, String text, int skipped, int most) {
    return store.visible(reader, text, skipped, most);
  }

  /** The open cases a person takes part in of which an aspect was told. */
  @Transactional(readOnly = true)
  public List<Case> visibleOf(ActorId reader, String aspect) {
    return store.visibleOf(reader, aspect);
  }

  /** The cases a change of the organisation's registers concerns: all that are open, no samples. */
  @Transactional(readOnly = true)
  public List<Case> open() {
    return store.open();
  }

  /** A case for the program's own work; pages use {@link #visible}. */
  @Transactional(readOnly = true)
  public Case get(CaseId id) {
    return store.find(id).orElseThrow(() -> new IllegalArgumentException("no such case"));
  }

  @Transactional(readOnly = true)
  public List<CaseVersion> history(CaseId id) {
    return store.versions(id);
  }

  @Transactional(readOnly = true)
  public List<ActorId> participants(CaseId id) {
    return store.participants(id);
  }

  @Transactional(readOnly = true)
  public boolean participates(CaseId id, ActorId actor) {
    return store.participates(id, actor);
  }

  /** Lets a person see a case. The caller has asked the gate of the {@code share} action. */
  public void addParticipant(CaseId id, ActorId actor, ActorId by) {
    addParticipant(id, actor, by, Map.of());
  }

  /** The same, with what else the record keeps of it, such as what the gate said. */
  public void addParticipant(CaseId id, ActorId actor, ActorId by, Map<String, String> more) {
    Instant now = clock.instant();
    store.addParticipant(id, actor, by, now);
    recorder.record(
        new Happening(
            "person.admitted",
            Optional.of(id.value()),
            Optional.of(by),
            now,
            with(more, "person", actor.toString())));
  }

  /** Lets a person see a case no longer. */
  public void dismiss(CaseId id, ActorId actor, ActorId by) {
    Instant now = clock.instant();
    if (store.dismiss(id, actor, now)) {
      recorder.record(
          new Happening(
              "person.dismissed",
              Optional.of(id.value()),
              Optional.of(by),
              now,
              Map.of("person", actor.toString())));
    }
  }

  /**
   * Says who looks after a case. The caller has made sure that they may see it.
   *
   * @param deputy who does when the owner cannot
   */
  public void appoint(CaseId id, Optional<ActorId> owner, Optional<ActorId> deputy, ActorId by) {
    store.appoint(id, owner, deputy);
    recorder.record(
        new Happening(
            "case.watched",
            Optional.of(id.value()),
            Optional.of(by),
            clock.instant(),
            Map.of(
                "owner", owner.map(ActorId::toString).orElse(""),
                "deputy", deputy.map(ActorId::toString).orElse(""))));
  }

  private static Map<String, String> with(Map<String, String> more, String part, String value) {
    Map<String, String> parts = new java.util.HashMap<>(more);
    parts.put(part, value);
    return parts;
  }

  /** The case as the engine reads it; remembered until it has a newer version. */
  @Transactional(readOnly = true)
  public CaseFile file(CaseId id) {
    return file(get(id));
  }

  private CaseFile file(Case c) {
    Law law = library.law();
    return remembered.get(
        c.id(), c.version(), law.hash(), () -> CaseDocument.read(law, c, store.versions(c.id())));
  }

  /**
   * The case as another law reads it.
   *
   * @throws BadFacts when that law has no words for a fact
   */
  @Transactional(readOnly = true, noRollbackFor = BadFacts.class)
  public CaseFile file(Case c, Law other) {
    return CaseDocument.read(other, c, store.versions(c.id()));
  }

  /**
   * The next cases in an order that stays, live ones first: for work that goes through all of them.
   *
   * @param reached the {@link Case#place} of the last one; empty at the beginning
   */
  @Transactional(readOnly = true)
  public List<Case> after(String reached, int most) {
    return store.after(reached, most);
  }

  /** How many there are, closed ones too. */
  @Transactional(readOnly = true)
  public int count() {
    return store.count();
  }

  /**
   * The case as it would be with one more entry that is not recorded: for asking the gate of an
   * action that is only planned. The function throws {@link BadFacts} when something does not fit
   * the vocabulary.
   */
  @Transactional(readOnly = true)
  public Function<Entry, CaseRecord> recordWith(CaseId id, ActorId author) {
    Case c = get(id);
    Instant now = clock.instant();
    Optional<CaseRecord> record =
        Optional.of(c).filter(x -> x.version() > 0).map(x -> file(x).record());
    return entry -> {
      CaseVersion next =
          new CaseVersion(
              c.version() + 1, now, author, entry.source(), entry.title(), entry.told());
      return record
          .map(r -> CaseDocument.append(r, c, next))
          .orElseGet(() -> CaseDocument.read(library.law(), c, List.of(next)).record());
    };
  }

  /** The case as a file of the law-data format. */
  @Transactional(readOnly = true)
  public String export(CaseId id) {
    return CaseDocument.text(get(id), store.versions(id));
  }
}
