package org.bulou.law.evaluate;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What does not apply, worked out when somebody asks. Most readers never do, and there is many
 * times more of it than there are duties. Any number of threads may ask.
 */
public final class Absences {
  private final Supplier<List<Evaluation.NotApplicable>> search;
  private volatile @Nullable List<Evaluation.NotApplicable> found;

  Absences(Supplier<List<Evaluation.NotApplicable>> search) {
    this.search = search;
  }

  /** The duties that do not apply, by id. */
  public List<Evaluation.NotApplicable> list() {
    List<Evaluation.NotApplicable> known = found;
    if (known == null) {
      synchronized (this) {
        known = found;
        if (known == null) {
          known = search.get();
          found = known;
        }
      }
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Absences a && list().equals(a.list());
  }

  @Override
  public int hashCode() {
    return list().hashCode();
  }

  @Override
  public String toString() {
    return list().toString();
  }
}
