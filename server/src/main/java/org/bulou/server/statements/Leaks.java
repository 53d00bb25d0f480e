package org.bulou.server.statements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What got out. It becomes facts of publicity, so that law and gates see it at once. */
@Service
@Transactional
public class Leaks {
  private static final int LONGEST = 2000;
  private static final List<String> OURS = List.of("yes", "no", "unknown");
  private final EmbargoStore store;
  private final StatementStore numbers;
  private final KnownFacts facts;
  private final Choices choices;
  private final Cases cases;
  private final StatementEvents events;
  private final InstantSource clock;

  Leaks(
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

  /**
   * A leak on record.
   *
   * @param version the version of the case that tells of it; the one before when it told nothing
   *     new
   */
  public record Kept(int number, Leak leak, int version, Instant at, ActorId by) {}

  @Transactional(readOnly = true)
  public List<Kept> of(CaseId id) {
    return store.leaks(id);
  }

  /**
   * Records a leak and what it makes public.
   *
   * @throws NotStated when it cannot be understood; nothing is recorded then
   */
  public Kept record(CaseId id, Leak leak, ActorId by) {
    check(id, leak);
    Instant now = clock.instant();
    List<Told> told = told(facts.now(id), leak);
    int version =
        told.isEmpty()
            ? cases.get(id).version()
            : cases.record(
                id,
                Optional.empty(),
                new Entry(
                    "leak", new Bilingual("信息外泄：" + leak.what(), "leak: " + leak.what()), told),
                by);
    Kept kept = new Kept(numbers.next(id, "leak"), leak, version, now, by);
    store.insert(id, kept);
    events.record(
        leak.embargo().isPresent() ? "embargo.broken" : "leak.recorded",
        id,
        by,
        now,
        Map.of(
            "leak", Integer.toString(kept.number()),
            "what", leak.what(),
            "where", leak.where(),
            "levels", String.join(" ", leak.levels().stream().sorted().toList()),
            "public-at", leak.publicAt().atZone(leak.zone()).toString(),
            "noticed-at", leak.noticedAt().atZone(leak.zone()).toString(),
            "by-whom", leak.byWhom(),
            "ours", leak.ours(),
            "embargo", leak.embargo().map(n -> Integer.toString(n)).orElse(""),
            "version", Integer.toString(version)));
    return kept;
  }

  /** What was public earlier already stays so. */
  private static List<Told> told(Facts now, Leak leak) {
    List<Told> told = new ArrayList<>();
    String publicity = "publicity(" + leak.flaw() + ")";
    for (String level : leak.levels().stream().sorted().toList()) {
      String attribute = level + "_at";
      if (!before(now, publicity, attribute, leak.publicAt())) {
        told.add(Told.fact(publicity, attribute, Written.instant(leak.publicAt())));
      }
    }
    leak.exploited()
        .map(e -> "awareness(" + e + ", exploitation(" + leak.flaw() + "))")
        .filter(part -> !before(now, part, "signal_at", leak.noticedAt()))
        .ifPresent(
            part -> told.add(Told.fact(part, "signal_at", Written.instant(leak.noticedAt()))));
    return told;
  }

  private static boolean before(Facts now, String part, String attribute, Instant at) {
    return KnownFacts.value(now, new Assertion(part, attribute, "")) instanceof Value.When w
        && !w.is().start().isAfter(at);
  }

  private void check(CaseId id, Leak leak) {
    boolean fits =
        choices.flaws(id).containsKey(leak.flaw())
            && !leak.levels().isEmpty()
            && choices.levels().keySet().containsAll(leak.levels())
            && OURS.contains(leak.ours())
            && leak.exploited().filter(e -> !choices.entities(id).containsKey(e)).isEmpty()
            && leak.embargo().filter(n -> !embargo(id, n)).isEmpty();
    if (!fits) {
      throw new NotStated(NotStated.Reason.CHOICE_ODD);
    }
    if (leak.what().isBlank()
        || leak.where().isBlank()
        || leak.what().length() > LONGEST
        || leak.where().length() > LONGEST
        || leak.byWhom().length() > LONGEST) {
      throw new NotStated(NotStated.Reason.WORDS_NEEDED);
    }
    if (leak.noticedAt().isAfter(clock.instant()) || leak.publicAt().isAfter(leak.noticedAt())) {
      throw new NotStated(NotStated.Reason.TIME_ODD);
    }
  }

  private boolean embargo(CaseId id, int number) {
    return store.embargoes(id).stream().anyMatch(e -> e.number() == number && e.lifted().isEmpty());
  }
}
