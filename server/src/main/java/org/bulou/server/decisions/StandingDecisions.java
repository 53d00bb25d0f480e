package org.bulou.server.decisions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bulou.server.access.Person;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions made in peacetime for a class of conflicts: made, signed and withdrawn by counsel. */
@Service
@Transactional
public class StandingDecisions {
  private final StandingStore store;
  private final SignatureStore signatures;
  private final Memos memos;
  private final Classes classes;
  private final Recorder recorder;
  private final InstantSource clock;

  StandingDecisions(
      StandingStore store,
      SignatureStore signatures,
      Memos memos,
      Classes classes,
      Recorder recorder,
      InstantSource clock) {
    this.store = store;
    this.signatures = signatures;
    this.memos = memos;
    this.classes = classes;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** What counsel wants to decide beforehand; its parts are those of {@link Standing}. */
  public record Wish(
      String duty,
      String prohibition,
      Set<String> entities,
      Set<String> products,
      Optional<Way> way,
      String what,
      Optional<Instant> ends,
      Set<ActorId> invokers,
      Memo memo) {
    public Wish {
      entities = Set.copyOf(entities);
      products = Set.copyOf(products);
      invokers = Set.copyOf(invokers);
    }
  }

  /** All of them, newest first. */
  @Transactional(readOnly = true)
  public List<Standing> all() {
    return store.all();
  }

  @Transactional(readOnly = true)
  public Optional<Standing> find(UUID id) {
    return store.all().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** One, locked for whoever invokes it. */
  Optional<Standing> lock(UUID id) {
    return store.lock(id);
  }

  /** Decides a class; in effect when counsel for both laws has signed. */
  public Outcome make(Wish w, Person by) {
    Instant now = now();
    Optional<Side> duty = classes.side(w.duty());
    Optional<Side> against = classes.side(w.prohibition());
    if (duty.isEmpty() || against.isEmpty()) {
      return refused(Outcome.Why.CLASS);
    }
    List<Side> sides =
        List.copyOf(new java.util.LinkedHashSet<>(List.of(duty.get(), against.get())));
    List<Side> mine = sides.stream().filter(s -> s.has(by)).toList();
    Optional<Outcome.Why> why = objection(w, mine, now);
    if (why.isPresent()) {
      return refused(why.get());
    }
    UUID id = UUID.randomUUID();
    store.add(id, w, duty.get(), against.get(), now, by.id());
    String commitment = sign(id, mine, w.memo(), by, now);
    if (mine.size() == sides.size()) {
      store.effective(id, now);
    }
    record("standing.made", store.lock(id).orElseThrow(), mine, commitment, by, now);
    return new Outcome.Done();
  }

  private static Optional<Outcome.Why> objection(Wish w, List<Side> mine, Instant now) {
    if (mine.isEmpty()) {
      return Optional.of(Outcome.Why.NOT_QUALIFIED);
    }
    if (w.way().isEmpty()) {
      return Optional.of(Outcome.Why.WAY);
    }
    if (!Memo.fits(w.what(), Decisions.LONGEST)) {
      return Optional.of(Outcome.Why.WHAT);
    }
    if (!w.memo().complete()) {
      return Optional.of(Outcome.Why.MEMO);
    }
    if (w.invokers().isEmpty()) {
      return Optional.of(Outcome.Why.INVOKERS);
    }
    return Decisions.ahead(w.ends(), now) ? Optional.empty() : Optional.of(Outcome.Why.UNTIL);
  }

  private String sign(UUID id, List<Side> sides, Memo memo, Person by, Instant at) {
    Memos.Sealed sealed = memos.seal(id, by.id(), memo);
    signatures.add(new Signature(id, by.id(), at, sides), sealed);
    return sealed.commitment();
  }

  /** Signs for the other law. */
  public Outcome sign(UUID id, Memo memo, Person by) {
    Instant now = now();
    Optional<Standing> found =
        store
            .lock(id)
            .filter(s -> s.effective().isEmpty() && s.withdrawn().isEmpty())
            .filter(s -> now.isBefore(s.ends()));
    if (found.isEmpty()) {
      return refused(Outcome.Why.NOTHING_TO_SIGN);
    }
    Standing s = found.get();
    List<Side> signed = s.signatures().stream().flatMap(x -> x.sides().stream()).toList();
    List<Side> wanting = s.sides().stream().filter(side -> !signed.contains(side)).toList();
    List<Side> mine = wanting.stream().filter(side -> side.has(by)).toList();
    if (mine.isEmpty() || s.by().equals(by.id())) {
      return refused(Outcome.Why.NOT_QUALIFIED);
    }
    if (!memo.complete()) {
      return refused(Outcome.Why.MEMO);
    }
    String commitment = sign(id, mine, memo, by, now);
    if (mine.size() == wanting.size()) {
      store.effective(id, now);
    }
    record("standing.signed", s, mine, commitment, by, now);
    return new Outcome.Done();
  }

  /** Takes it back: by counsel for either law, with a reason. What was invoked before stands. */
  public Outcome withdraw(UUID id, String why, Person by) {
    Optional<Standing> found = store.lock(id).filter(s -> s.withdrawn().isEmpty());
    if (found.isEmpty()) {
      return refused(Outcome.Why.STANDING_WITHDRAWN);
    }
    if (found.get().sides().stream().noneMatch(s -> s.has(by))) {
      return refused(Outcome.Why.NOT_QUALIFIED);
    }
    if (!Memo.fits(why, Decisions.LONGEST)) {
      return refused(Outcome.Why.REASON);
    }
    Instant now = now();
    store.withdraw(id, new Standing.Withdrawal(by.id(), now, why.strip()));
    recorder.record(
        new Happening(
            "standing.withdrawn",
            Optional.empty(),
            Optional.of(by.id()),
            now,
            Map.of("standing", id.toString(), "why", why.strip())));
    return new Outcome.Done();
  }

  private void record(
      String type, Standing s, List<Side> sides, String commitment, Person by, Instant now) {
    Map<String, String> parts = new HashMap<>();
    parts.put("standing", s.id().toString());
    parts.put("duty", s.duty());
    parts.put("prohibition", s.prohibition());
    parts.put("entities", String.join(" ", new TreeSet<>(s.entities())));
    parts.put("products", String.join(" ", new TreeSet<>(s.products())));
    parts.put("way", s.way().wire());
    parts.put("what", s.what());
    parts.put("ends", s.ends().toString());
    parts.put(
        "invokers",
        String.join(" ", s.invokers().stream().map(ActorId::toString).sorted().toList()));
    parts.put("laws", Side.wire(sides));
    parts.put("memo-sha256", commitment);
    recorder.record(new Happening(type, Optional.empty(), Optional.of(by.id()), now, parts));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Outcome refused(Outcome.Why why) {
    return new Outcome.Refused(why);
  }
}
