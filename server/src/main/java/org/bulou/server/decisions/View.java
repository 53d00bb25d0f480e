package org.bulou.server.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A conflict of a case with everything decided on it.
 *
 * @param current the newest decision that was in effect
 * @param waiting a newer one that still wants a signature and could get it
 * @param all newest first
 */
public record View(
    Tracked tracked,
    State state,
    Optional<Decision> current,
    Optional<Decision> waiting,
    List<Decision> all) {
  public View {
    all = List.copyOf(all);
  }

  static View of(Tracked t, List<Decision> all, Instant now) {
    Optional<Decision> current = all.stream().filter(d -> d.effective().isPresent()).findFirst();
    Optional<Decision> waiting =
        all.stream()
            .findFirst()
            .filter(d -> d.effective().isEmpty())
            .filter(d -> d.basis().equals(t.collision().basis()) && now.isBefore(d.until()));
    return new View(t, state(t, current, waiting, now), current, waiting, all);
  }

  private static State state(
      Tracked t, Optional<Decision> current, Optional<Decision> waiting, Instant now) {
    if (current.filter(d -> d.stands(t.collision(), now)).isPresent()) {
      return State.DECIDED;
    }
    if (waiting.isPresent()) {
      return State.WAITING;
    }
    return current
        .map(d -> d.basis().equals(t.collision().basis()) ? State.EXPIRED : State.OVERTAKEN)
        .orElse(State.OPEN);
  }

  /** By when somebody has to decide: of what is decided, when it runs out. */
  public Instant decideBy() {
    return switch (state) {
      case DECIDED, EXPIRED -> current.orElseThrow().until();
      case OPEN, WAITING, OVERTAKEN -> tracked.decideBy();
    };
  }

  /** The laws for which nobody has signed what waits; all of them when nothing does. */
  public List<Side> unsigned() {
    return unsigned(tracked.collision().sides(), waiting.stream());
  }

  private static List<Side> unsigned(List<Side> sides, Stream<Decision> waiting) {
    List<Side> signed =
        waiting.flatMap(d -> d.signatures().stream()).flatMap(s -> s.sides().stream()).toList();
    return sides.stream().filter(s -> !signed.contains(s)).toList();
  }
}
