package org.bulou.server.decisions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.library.Library;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deciding conflicts of cases: by a person qualified in the law, in writing, until an instant. */
@Service
@Transactional
public class Decisions {
  /** What is done, for everybody in the case. */
  public static final int LONGEST = 2000;

  /** A decision that lasts longer is none on these facts. */
  static final Duration FURTHEST = Duration.ofDays(366);

  private final Conflicts conflicts;
  private final DecisionStore store;
  private final SignatureStore signatures;
  private final Memos memos;
  private final Library library;
  private final Recorder recorder;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Decisions(
      Conflicts conflicts,
      DecisionStore store,
      SignatureStore signatures,
      Memos memos,
      Library library,
      Recorder recorder,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.conflicts = conflicts;
    this.store = store;
    this.signatures = signatures;
    this.memos = memos;
    this.library = library;
    this.recorder = recorder;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What somebody wants to decide.
   *
   * @param basis what the conflict rested on when the page was made
   */
  public record Wish(
      String basis, Optional<Way> way, String what, Optional<Instant> until, Memo memo) {}

  /**
   * Decides a conflict. In effect at once when the person is a lawyer for both laws, else when
   * counsel for the other one has signed.
   *
   * @param c as the caller may see it
   */
  public Outcome decide(Case c, String key, Wish w, Person by) {
    Optional<View> view = conflicts.lock(c.id(), key).filter(v -> v.tracked().gone().isEmpty());
    if (view.isEmpty()) {
      return refused(Outcome.Why.NO_CONFLICT);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Collision on = view.get().tracked().collision();
    List<Side> mine = on.sides().stream().filter(s -> s.has(by)).toList();
    Optional<Outcome.Why> why = objection(on, w, mine, now);
    if (why.isPresent()) {
      return refused(why.get());
    }
    Decision d =
        new Decision(
            UUID.randomUUID(),
            key,
            view.get().all().size() + 1,
            on.basis(),
            c.version(),
            w.way().orElseThrow(),
            w.what().strip(),
            w.until().orElseThrow(),
            Optional.empty(),
            "",
            now,
            by.id(),
            mine.size() == on.sides().size() ? Optional.of(now) : Optional.empty(),
            List.of());
    String commitment = put(c, d, mine, w.memo(), by);
    record("conflict.decided", c, on, d, mine, commitment, by, now);
    return new Outcome.Done();
  }

  private static Optional<Outcome.Why> objection(
      Collision on, Wish w, List<Side> mine, Instant now) {
    if (mine.isEmpty()) {
      return Optional.of(Outcome.Why.NOT_QUALIFIED);
    }
    if (!on.basis().equals(w.basis())) {
      return Optional.of(Outcome.Why.CHANGED);
    }
    if (w.way().isEmpty()) {
      return Optional.of(Outcome.Why.WAY);
    }
    if (!Memo.fits(w.what(), LONGEST)) {
      return Optional.of(Outcome.Why.WHAT);
    }
    if (!w.memo().complete()) {
      return Optional.of(Outcome.Why.MEMO);
    }
    return ahead(w.until(), now) ? Optional.empty() : Optional.of(Outcome.Why.UNTIL);
  }

  /** Does it lie ahead, and not too far? */
  static boolean ahead(Optional<Instant> until, Instant now) {
    return until.filter(u -> u.isAfter(now) && !u.isAfter(now.plus(FURTHEST))).isPresent();
  }

  private String put(Case c, Decision d, List<Side> mine, Memo memo, Person by) {
    store.add(c.id(), d, library.law().hash());
    return sign(d.id(), mine, memo, by, d.at());
  }

  private String sign(UUID paper, List<Side> sides, Memo memo, Person by, Instant at) {
    Memos.Sealed sealed = memos.seal(paper, by.id(), memo);
    signatures.add(new Signature(paper, by.id(), at, sides), sealed);
    return sealed.commitment();
  }

  /**
   * Signs what counsel for the other law decided, with reasons of one's own.
   *
   * @param c as the caller may see it
   */
  public Outcome sign(Case c, String key, UUID decision, Memo memo, Person by) {
    Optional<View> view =
        conflicts
            .lock(c.id(), key)
            .filter(v -> v.waiting().filter(d -> d.id().equals(decision)).isPresent());
    if (view.isEmpty()) {
      return refused(Outcome.Why.NOTHING_TO_SIGN);
    }
    Decision d = view.get().waiting().orElseThrow();
    List<Side> mine = view.get().unsigned().stream().filter(s -> s.has(by)).toList();
    if (mine.isEmpty() || d.by().equals(by.id())) {
      return refused(Outcome.Why.NOT_QUALIFIED);
    }
    if (!memo.complete()) {
      return refused(Outcome.Why.MEMO);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String commitment = sign(d.id(), mine, memo, by, now);
    if (mine.size() == view.get().unsigned().size()) {
      store.effective(d.id(), now);
    }
    Collision on = view.get().tracked().collision();
    record("conflict.signed", c, on, d, mine, commitment, by, now);
    return new Outcome.Done();
  }

  private void record(
      String type,
      Case c,
      Collision on,
      Decision d,
      List<Side> sides,
      String commitment,
      Person by,
      Instant now) {
    Map<String, String> parts = new HashMap<>(parts(on, d));
    parts.put("laws", Side.wire(sides));
    parts.put("memo-sha256", commitment);
    recorder.record(
        new Happening(type, Optional.of(c.id().value()), Optional.of(by.id()), now, parts));
    events.publishEvent(new ConflictsRenewed(c.id(), now));
  }

  /** What the record keeps of a decision; never a memo. */
  static Map<String, String> parts(Collision on, Decision d) {
    return Map.of(
        "decision", d.id().toString(),
        "number", Integer.toString(d.number()),
        "duty", on.duty(),
        "prohibition", on.prohibition(),
        "basis", d.basis(),
        "version", Integer.toString(d.version()),
        "way", d.way().wire(),
        "what", d.what(),
        "until", d.until().toString());
  }

  /** The memo behind a signature, for whom it is. */
  @Transactional(readOnly = true)
  public Optional<Memo> memo(Signature s, Person reader) {
    return memos.read(s, reader);
  }

  private static Outcome refused(Outcome.Why why) {
    return new Outcome.Refused(why);
  }
}
