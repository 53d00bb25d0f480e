package org.bulou.server.library;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.explain.OpenElement;
import org.bulou.server.access.Person;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The readings the organisation follows. None ships as adopted; each is decided by a person
 * qualified in that law, from an instant on, with grounds, and never silently for the past.
 */
@Service
@Transactional
public class FollowedReadings {
  /** Grounds and dissents longer than this belong into a memo. */
  public static final int LONGEST = 4000;

  private final ReadingStore store;
  private final Library library;
  private final Recorder recorder;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  FollowedReadings(
      ReadingStore store,
      Library library,
      Recorder recorder,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.library = library;
    this.recorder = recorder;
    this.events = events;
    this.clock = clock;
  }

  /** What an evaluation as of an instant follows. */
  @Transactional(readOnly = true)
  public Readings at(Instant asOf) {
    return picked(inEffect(asOf));
  }

  /**
   * The decisions in effect as of an instant, by element. One whose reading the law no longer has
   * is in no effect: counsel decides anew.
   */
  @Transactional(readOnly = true)
  public Map<String, ReadingDecision> inEffect(Instant asOf) {
    Map<String, ReadingDecision> begun = store.begun(asOf);
    begun.values().removeIf(d -> d.reading().filter(r -> has(d.element(), r)).isEmpty());
    return begun;
  }

  /** The decisions begun as of an instant whose reading the law in force has no longer. */
  @Transactional(readOnly = true)
  public List<ReadingDecision> lost(Instant asOf) {
    return store.begun(asOf).values().stream()
        .filter(d -> d.reading().filter(r -> !has(d.element(), r)).isPresent())
        .toList();
  }

  /** These and one more word, which need not be recorded: for what it would change. */
  @Transactional(readOnly = true)
  public Readings with(String element, Optional<String> reading, Instant asOf) {
    Map<String, String> picked = new TreeMap<>(at(asOf).picked());
    picked.remove(element);
    reading.filter(r -> has(element, r)).ifPresent(r -> picked.put(element, r));
    return new Readings(picked);
  }

  /** The decisions in effect whose readings another law has not. */
  @Transactional(readOnly = true)
  public List<ReadingDecision> lostUnder(LawRead other, Instant asOf) {
    return inEffect(asOf).values().stream()
        .filter(d -> d.reading().filter(r -> other.has(d.element(), r)).isEmpty())
        .toList();
  }

  /** What would be followed under another law. */
  @Transactional(readOnly = true)
  public Readings under(LawRead other, Instant asOf) {
    Map<String, ReadingDecision> begun = store.begun(asOf);
    begun.values().removeIf(d -> d.reading().filter(r -> other.has(d.element(), r)).isEmpty());
    return picked(begun);
  }

  private static Readings picked(Map<String, ReadingDecision> decisions) {
    Map<String, String> picked = new TreeMap<>();
    decisions.forEach((element, d) -> d.reading().ifPresent(r -> picked.put(element, r)));
    return new Readings(picked);
  }

  /** The history of an element, newest first. */
  @Transactional(readOnly = true)
  public List<ReadingDecision> history(String element) {
    return store.of(element);
  }

  /** The next instant at which a decision begins. */
  @Transactional(readOnly = true)
  public Optional<Instant> nextChange(Instant after) {
    return store.next(after);
  }

  /** Records a decision, in the record too. */
  public Decided decide(ReadingWish w, Person by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<OpenElement> element =
        library.openElements().stream().filter(e -> e.element().equals(w.element())).findFirst();
    if (element.isEmpty() || w.reading().filter(r -> !has(w.element(), r)).isPresent()) {
      return Decided.UNKNOWN;
    }
    if (!Counsel.qualified(by, element.get())) {
      return Decided.NOT_QUALIFIED;
    }
    if (w.seen() != store.count(w.element())) {
      return Decided.STALE;
    }
    if (store.of(w.element()).stream().findFirst().flatMap(ReadingDecision::reading).isEmpty()
        && w.reading().isEmpty()) {
      return Decided.NOTHING_NEW;
    }
    if (!fits(w.grounds())) {
      return Decided.GROUNDS;
    }
    Instant from = from(w, now);
    boolean reasoned = fits(w.reason());
    if (!reasoned && (from.isBefore(now) || w.movesRunning() || !w.reason().isBlank())) {
      return Decided.REASON;
    }
    ReadingDecision decision =
        new ReadingDecision(
            w.element(),
            w.seen() + 1,
            w.reading(),
            from,
            now,
            by.id(),
            w.grounds().strip(),
            from.isBefore(now),
            w.movesRunning(),
            reasoned ? Optional.of(w.reason().strip()) : Optional.empty(),
            List.of());
    if (!store.add(decision, library.law().hash())) {
      return Decided.STALE;
    }
    recorder.record(
        new Happening(
            "reading.decided", Optional.empty(), Optional.of(by.id()), now, parts(decision)));
    events.publishEvent(new ReadingsChanged(w.element(), from));
    return Decided.DONE;
  }

  /** The minute that runs is now, not the past: forms know no seconds. */
  private static Instant from(ReadingWish w, Instant now) {
    return w.from()
        .filter(f -> f.isAfter(now) || f.isBefore(now.truncatedTo(ChronoUnit.MINUTES)))
        .orElse(now);
  }

  /**
   * Records that somebody does not agree with a decision.
   *
   * @return false when there is no such decision, or nothing was said
   */
  public boolean dissent(String element, int number, String words, ActorId by) {
    Instant now = clock.instant();
    if (!fits(words)
        || !store.dissent(element, number, new ReadingDecision.Dissent(by, now, words.strip()))) {
      return false;
    }
    recorder.record(
        new Happening(
            "reading.dissented",
            Optional.empty(),
            Optional.of(by),
            now,
            Map.of(
                "element", element, "decision", String.valueOf(number), "words", words.strip())));
    return true;
  }

  private boolean has(String element, String reading) {
    return library.law().elements().getOrDefault(element, List.of()).contains(reading);
  }

  private static boolean fits(String text) {
    return !text.isBlank() && text.length() <= LONGEST;
  }

  private Map<String, String> parts(ReadingDecision d) {
    Map<String, String> parts = new HashMap<>();
    parts.put("element", d.element());
    parts.put("decision", String.valueOf(d.number()));
    parts.put("reading", d.reading().orElse(""));
    parts.put("effective", d.effective().toString());
    parts.put("grounds", d.grounds());
    parts.put("retroactive", String.valueOf(d.retroactive()));
    parts.put("moves-running", String.valueOf(d.movesRunning()));
    parts.put("law", library.law().hash());
    d.reason().ifPresent(r -> parts.put("reason", r));
    return parts;
  }
}
