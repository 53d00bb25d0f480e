package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bulou.law.facts.CaseFile;

/** The variations of one case, each evaluated when it is first looked at. */
final class Trials {
  private final List<Variation> variations;
  private final Function<Variation, Optional<Tried>> attempt;
  private final List<Optional<Tried>> done = new ArrayList<>();

  Trials(List<Variation> variations, Function<Variation, Optional<Tried>> attempt) {
    this.variations = variations;
    this.attempt = attempt;
  }

  /**
   * A variation that can be told, and what the law says of it.
   *
   * @param expected lines of expectations
   */
  record Tried(Variation variation, CaseFile file, List<String> expected) {}

  int size() {
    return variations.size();
  }

  /** Empty when the difference cannot be told in that case. */
  Optional<Tried> get(int i) {
    while (done.size() <= i) {
      done.add(attempt.apply(variations.get(done.size())));
    }
    return done.get(i);
  }
}
