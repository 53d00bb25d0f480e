package org.bulou.server.consents;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.organisation.Windows;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consent to publication during event windows: asked, answered, over. */
@Service
@Transactional
public class Consents {
  private static final int LONGEST = 2000;
  private static final String SOURCE = "consent";
  private static final String FACT = "mps_consent_at";
  private final ConsentStore store;
  private final Windows windows;
  private final Cases cases;
  private final Recorder recorder;
  private final InstantSource clock;

  Consents(
      ConsentStore store, Windows windows, Cases cases, Recorder recorder, InstantSource clock) {
    this.store = store;
    this.windows = windows;
    this.cases = cases;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** The requests of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Consent> of(CaseId id) {
    return store.of(id);
  }

  /** Says that somebody was asked; false when something is wanting. Records no fact. */
  public boolean ask(
      Case c,
      String window,
      String whom,
      Optional<Instant> at,
      String reference,
      String about,
      ActorId by) {
    Instant now = clock.instant();
    boolean known = windows.register().windows().stream().anyMatch(w -> w.id().equals(window));
    if (!known
        || at.filter(a -> !a.isAfter(now)).isEmpty()
        || !fits(whom)
        || !fits(reference)
        || !fits(about)) {
      return false;
    }
    Consent asked =
        new Consent(
            UUID.randomUUID(),
            c.id(),
            window,
            whom.strip(),
            at.get(),
            reference.strip(),
            about.strip(),
            by,
            Optional.empty(),
            Optional.empty());
    store.add(asked, now);
    record(
        "consent.asked", asked, by, now, Map.of("about", asked.about(), "whom", asked.askedWhom()));
    return true;
  }

  /** What came of recording an answer. */
  public enum Recorded {
    DONE,
    /** Something is wanting: who, when, or what it covers. */
    WANTING,
    /** There is no such request, or it was answered. */
    GONE
  }

  /**
   * Records an answer; it becomes a fact of the case at once.
   *
   * @param a its instant is not before the request, and not to come
   */
  public Recorded answer(Case c, UUID request, Consent.Answer a) {
    Instant now = clock.instant();
    Optional<Consent> found =
        store.of(c.id()).stream()
            .filter(r -> r.id().equals(request) && r.answer().isEmpty())
            .findFirst();
    if (found.isEmpty()) {
      return Recorded.GONE;
    }
    Consent asked = found.get();
    boolean timely = !a.at().isAfter(now) && !a.at().isBefore(asked.askedAt());
    boolean ends = a.until().filter(u -> !u.isAfter(a.at())).isEmpty();
    if (!timely || !ends || !fits(a.from()) || !fits(a.scope())) {
      return Recorded.WANTING;
    }
    if (!store.answer(request, a, now)) {
      return Recorded.GONE;
    }
    String value = a.yes() ? Written.instant(a.at()) : Written.notHappened(now, SOURCE);
    tell(
        asked,
        value,
        a.yes() ? "同意在窗口期内发布：" + a.scope() : "不同意在窗口期内发布：" + a.scope(),
        (a.yes()
                ? "consent to publish within the window: "
                : "no consent to publish within the window: ")
            + a.scope(),
        a.by());
    record(
        "consent.answered",
        asked,
        a.by(),
        now,
        Map.of(
            "answer", a.yes() ? "yes" : "no",
            "from", a.from(),
            "scope", a.scope(),
            "until", a.until().map(Instant::toString).orElse("")));
    return Recorded.DONE;
  }

  /** Takes back consents whose end has come; returns how many. */
  public int lapse() {
    Instant now = clock.instant();
    List<Consent> ended = store.ended(now);
    for (Consent c : ended) {
      store.lapsed(c.id(), now);
      boolean other =
          store.of(c.caseId()).stream()
              .anyMatch(o -> o.window().equals(c.window()) && o.stands(now));
      if (!other) {
        tell(
            c,
            Written.notHappened(now, SOURCE),
            "同意的期限已过",
            "the consent to publish has run out",
            c.answer().orElseThrow().by());
      }
      record("consent.lapsed", c, c.answer().orElseThrow().by(), now, Map.of());
    }
    return ended.size();
  }

  private void tell(Consent c, String value, String zh, String en, ActorId by) {
    cases.record(
        c.caseId(),
        Optional.empty(),
        new Entry(
            SOURCE,
            new Bilingual(zh, en),
            List.of(Told.is(c.window(), "window"), Told.fact(c.window(), FACT, value))),
        by);
  }

  private void record(String type, Consent c, ActorId by, Instant now, Map<String, String> more) {
    Map<String, String> parts = new java.util.HashMap<>(more);
    parts.put("request", c.id().toString());
    parts.put("window", c.window());
    recorder.record(
        new Happening(type, Optional.of(c.caseId().value()), Optional.of(by), now, parts));
  }

  private static boolean fits(String text) {
    return !text.isBlank() && text.length() <= LONGEST;
  }
}
