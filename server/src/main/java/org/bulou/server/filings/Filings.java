package org.bulou.server.filings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.server.access.Person;
import org.bulou.server.cases.CaseId;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins filings, writes their texts and records what becomes of them. Sending is done by {@link
 * Sending}, the only way out.
 */
@Service
@Transactional
public class Filings {
  /** Longer words than this belong into an attachment. */
  static final int LONGEST = 20_000;

  private final FilingStore store;
  private final Sheets sheets;
  private final Evaluations evaluations;
  private final ActFacts facts;
  private final Moves moves;
  private final FilingEvents events;
  private final InstantSource clock;

  Filings(
      FilingStore store,
      Sheets sheets,
      Evaluations evaluations,
      ActFacts facts,
      Moves moves,
      FilingEvents events,
      InstantSource clock) {
    this.store = store;
    this.sheets = sheets;
    this.evaluations = evaluations;
    this.facts = facts;
    this.moves = moves;
    this.events = events;
    this.clock = clock;
  }

  /** The filings that could be made for what is open in a case. */
  @Transactional(readOnly = true)
  public List<Candidate> candidates(CaseId id) {
    return new Candidates(sheets.law()).of(evaluations.at(id, clock.instant()).duties());
  }

  /** A filing of a case by its number. */
  @Transactional(readOnly = true)
  public Optional<Filing> find(CaseId id, int number) {
    return store.find(id, number);
  }

  /** Which CSIRT it goes to, where its portal asks; empty where it does not. */
  @Transactional(readOnly = true)
  public Optional<Csirt> csirt(Filing filing) {
    return filing.authority().equals(Csirt.PLATFORM)
        ? sheets.facts(filing.caseId()).part(filing.entity()).map(e -> Csirt.of(sheets.law(), e))
        : Optional.empty();
  }

  /** The account the newest other statement of this entity to this portal was sent from. */
  @Transactional(readOnly = true)
  public Optional<String> earlierAccount(Filing filing) {
    return store.all(filing.caseId()).stream()
        .filter(f -> f.authority().equals(filing.authority()))
        .filter(f -> f.entity().equals(filing.entity()))
        .flatMap(f -> f.submission().stream())
        .max(java.util.Comparator.comparing(m -> m.deed().at()))
        .flatMap(m -> m.deed().said(Deed.ACCOUNT));
  }

  /** All filings of a case, newest first. */
  @Transactional(readOnly = true)
  public List<Filing> all(CaseId id) {
    return store.all(id);
  }

  /** A filing beside its form and the facts of today. */
  @Transactional(readOnly = true)
  public Sheet sheet(Filing filing) {
    return sheets.of(filing);
  }

  /** What stands on file in a case, for its page. */
  @Transactional(readOnly = true)
  public FilingList list(CaseId id, String caseNumber) {
    return FilingList.of(caseNumber, store.all(id).stream().map(sheets::of).toList());
  }

  /**
   * Begins a filing for a set of duties that one statement discharges, filled from the facts and
   * from what an earlier stage said.
   *
   * @throws NotPossible when the duties do not go together
   */
  public Filing start(CaseId id, String entity, Set<String> duties, ActorId by) {
    Candidate candidate =
        candidates(id).stream()
            .filter(c -> c.entity().id().equals(entity))
            .filter(c -> !duties.isEmpty() && duties.stream().allMatch(c::covers))
            .findFirst()
            .orElseThrow(() -> new NotPossible(NotPossible.Reason.DUTIES_ODD));
    Instant now = clock.instant();
    Moved empty =
        new Moved(
            1,
            Deed.of(Act.WRITE, by, now),
            0,
            Optional.of(Map.of()),
            Optional.empty(),
            Optional.empty());
    Filing bare =
        new Filing(
            new FilingId(UUID.randomUUID()),
            id,
            store.nextNumber(id),
            candidate.form().id(),
            candidate.form().version(),
            candidate.stage(),
            candidate.authority().id(),
            entity,
            duties.stream().sorted().toList(),
            Lives.state(List.of(empty)),
            List.of(empty));
    Filing filled = filled(bare, by, now);
    store.insert(filled);
    events.moved(filled, filled.history().getFirst());
    return filled;
  }

  private Filing filled(Filing bare, ActorId by, Instant now) {
    Map<String, String> known = sheets.known(bare);
    Stage stage = sheets.stage(bare);
    Map<String, String> text = new HashMap<>(known);
    text.putAll(Carried.into(bare, stage, store.all(bare.caseId())));
    Moved first =
        new Moved(
            1,
            Deed.of(Act.WRITE, by, now),
            0,
            Optional.of(text),
            Optional.of(known),
            Optional.of(facts.version(bare.caseId())));
    return new Filing(
        bare.id(),
        bare.caseId(),
        bare.number(),
        bare.form(),
        bare.version(),
        bare.stage(),
        bare.authority(),
        bare.entity(),
        bare.duties(),
        bare.state(),
        List.of(first));
  }

  /**
   * Keeps a text.
   *
   * @param seen the revision the writer's page showed
   * @throws StaleFiling when something happened to it since
   * @throws NotPossible when it is not being written, or words are too long
   */
  public Filing write(CaseId id, int number, int seen, Map<String, String> typed, ActorId by) {
    Filing filing = moves.locked(id, number, seen);
    Map<String, String> text = new HashMap<>(filing.text());
    sheets
        .stage(filing)
        .fields()
        .forEach(
            f -> Optional.ofNullable(typed.get(f.id())).ifPresent(t -> text.put(f.id(), plain(t))));
    text.values().removeIf(String::isEmpty);
    if (text.values().stream().anyMatch(t -> t.length() > LONGEST)) {
      throw new NotPossible(NotPossible.Reason.TOO_LONG);
    }
    if (text.equals(filing.text()) && filing.state().open().isPresent()) {
      return filing;
    }
    Deed deed = Deed.of(Act.WRITE, by, clock.instant());
    return moves.move(filing, deed, Optional.of(text), Optional.of(sheets.known(filing)));
  }

  /** Line ends as the portal counts them, nothing after the last word. */
  static String plain(String typed) {
    return typed.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
  }

  /**
   * Any act but writing, deciding, submitting and practising.
   *
   * @throws StaleFiling when something happened to the filing since {@code seen}
   * @throws NotPossible when the act is refused; nothing is recorded
   */
  public Filing act(CaseId id, int number, int seen, Act act, Map<String, String> said, Person by) {
    Deed deed = new Deed(act, by.id(), clock.instant(), said);
    if (!Rules.permits(act, by) || Rules.elsewhere(act)) {
      throw new NotPossible(NotPossible.Reason.NOT_NOW);
    }
    if (Rules.needsReason(act) && deed.said(Deed.REASON).isEmpty()) {
      throw new NotPossible(NotPossible.Reason.REASON_NEEDED);
    }
    Filing filing = moves.locked(id, number, seen);
    boolean begins = act == Act.UPDATE;
    Filing after =
        moves.move(
            filing,
            deed,
            begins ? Optional.of(filing.text()) : Optional.empty(),
            begins ? Optional.of(sheets.known(filing)) : Optional.empty());
    facts.afterwards(after, deed);
    return after;
  }

  /** What one may do to a filing now, as far as state and permissions tell. */
  @Transactional(readOnly = true)
  public Set<Act> allowed(Filing filing, boolean live, Person who) {
    return Rules.allowed(filing, sheets.stage(filing).locks(), live, who, clock.instant());
  }
}
