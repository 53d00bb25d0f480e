package org.bulou.server.editions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.explain.EvaluationDiff;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.cases.BadFacts;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.library.Edition;
import org.bulou.server.library.Editions;
import org.bulou.server.library.LawRead;
import org.bulou.server.library.Library;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts every case to the law in use and to an offered edition, in rounds that can be broken off at
 * any time, and guards the door to taking effect with what was found.
 */
@Service
@Transactional
public class Previews {
  /** Cases of one round; a round is one transaction. */
  private static final int AT_ONCE = 40;

  private final PreviewStore store;
  private final Lost lost;
  private final Editions editions;
  private final Library library;
  private final Cases cases;
  private final Evaluations evaluations;
  private final InstantSource clock;

  Previews(
      PreviewStore store,
      Lost lost,
      Editions editions,
      Library library,
      Cases cases,
      Evaluations evaluations,
      InstantSource clock) {
    this.store = store;
    this.lost = lost;
    this.editions = editions;
    this.library = library;
    this.cases = cases;
    this.evaluations = evaluations;
    this.clock = clock;
  }

  /** Begins to compute, from the first case on, as of now. */
  public void begin(Edition e) {
    if (e.open()) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      store.begin(e.number(), now, library.law().hash(), cases.count());
    }
  }

  /** Computes no further; what was found stays. */
  public boolean stop(int edition) {
    return store.end(edition, Preview.State.STOPPED);
  }

  @Transactional(readOnly = true)
  public Optional<Preview> find(int edition) {
    return store.find(edition);
  }

  /** What differs in the law. */
  @Transactional(readOnly = true)
  public List<LawChange> law(int edition, int most) {
    return store.law(edition, most);
  }

  @Transactional(readOnly = true)
  public int lawCount(int edition) {
    return store.lawCount(edition);
  }

  /** How many cases change. */
  @Transactional(readOnly = true)
  public int count(int edition) {
    return store.count(edition);
  }

  /** How many of them this person takes part in. */
  @Transactional(readOnly = true)
  public int mine(int edition, ActorId reader) {
    return store.mine(edition, reader);
  }

  /** Those a person takes part in, live ones first. */
  @Transactional(readOnly = true)
  public List<CaseChange> mine(int edition, ActorId reader, int skipped, int most) {
    return store.mine(edition, reader, skipped, most);
  }

  /** Looks at some more cases; false when there is nothing to compute. */
  public boolean round() {
    return library.holding(
        () -> {
          Optional<Preview> next = store.running();
          next.ifPresent(this::round);
          return next.isPresent();
        });
  }

  private void round(Preview p) {
    Optional<Edition> e = editions.find(p.edition()).filter(Edition::open);
    if (e.isEmpty() || !p.before().equals(library.law().hash())) {
      store.end(p.edition(), Preview.State.STOPPED);
      return;
    }
    LawRead other = editions.read(e.get());
    if (p.reached().isEmpty()) {
      store.law(p.edition(), lost.between(library.law(), other, p.asOf()));
    }
    List<Case> some = cases.after(p.reached(), AT_ONCE);
    some.stream().filter(c -> c.version() > 0).forEach(c -> compare(p, c, other));
    if (some.isEmpty()) {
      store.end(p.edition(), Preview.State.DONE);
    } else {
      store.reached(p, some.size(), some.getLast().place());
    }
  }

  private void compare(Preview p, Case c, LawRead other) {
    Moment moment = Moment.at(p.asOf());
    try {
      if (c.closedAt().isPresent()) {
        // Nothing is to be done in it any more, but its page must still open.
        cases.file(c, other.law());
        return;
      }
      Evaluation after = evaluations.under(other, c, moment);
      EvaluationDiff diff = EvaluationDiff.between(evaluations.at(c.id(), moment), after);
      if (!diff.isEmpty()) {
        List<Bilingual> words =
            new EvaluationDiff(
                    List.of(), diff.duties(), diff.gates(), diff.conflicts(), diff.questions())
                .sentences();
        store.add(p.edition(), c, true, counted(words));
      }
    } catch (BadFacts e) {
      store.add(p.edition(), c, false, List.of());
    }
  }

  /** Each sentence once: what changes for three products alike is said once, with the number. */
  private static List<Bilingual> counted(List<Bilingual> sentences) {
    Map<Bilingual, Integer> times = new LinkedHashMap<>();
    sentences.forEach(s -> times.merge(s, 1, Integer::sum));
    return times.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : times(e.getKey(), e.getValue()))
        .toList();
  }

  private static Bilingual times(Bilingual sentence, int n) {
    return new Bilingual(sentence.zh() + "（×" + n + "）", sentence.en() + " (×" + n + ")");
  }

  /** May it take effect, by its preview? */
  @Transactional(readOnly = true)
  public Fit fit(int edition) {
    Optional<Preview> p = store.find(edition);
    if (p.filter(x -> x.state() == Preview.State.DONE).isEmpty()) {
      return p.filter(x -> !x.before().equals(library.law().hash())).isPresent()
          ? Fit.STALE
          : Fit.NO_PREVIEW;
    }
    if (!p.get().before().equals(library.law().hash()) || store.moved(edition) > 0) {
      return Fit.STALE;
    }
    return store.unreadable(edition) > 0 ? Fit.UNREADABLE : Fit.FIT;
  }

  /** Asks that an edition take effect. */
  public Fit ask(int edition, String reason, Person by) {
    Fit fit = fit(edition);
    return fit != Fit.FIT || editions.ask(edition, reason, by) ? fit : Fit.NOT_NOW;
  }

  /** Puts it in force; whoever calls lets this node follow once it is committed. */
  public Fit confirm(int edition, Person by) {
    Fit fit = fit(edition);
    if (fit != Fit.FIT) {
      return fit;
    }
    String before = store.find(edition).orElseThrow().before();
    return editions.confirm(edition, before, store.count(edition), by) ? Fit.FIT : Fit.NOT_NOW;
  }
}
