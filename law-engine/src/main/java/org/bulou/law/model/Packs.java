package org.bulou.law.model;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which packs of law are switched on. Law outside any pack is always on; a pack is off until an
 * organisation switches it on, and what is off is said to be off.
 *
 * @param all whether every pack is on, whatever it is called
 * @param on ids of the packs switched on, values of the vocabulary's domain {@code pack}
 */
public record Packs(boolean all, Set<String> on) {
  public static final Packs ALL = new Packs(true, Set.of());
  public static final Packs NONE = new Packs(false, Set.of());

  public Packs {
    on = Set.copyOf(on);
  }

  public static Packs of(Set<String> on) {
    return on.isEmpty() ? NONE : new Packs(false, on);
  }

  /** Whether law of a pack, or of none, is read. */
  public boolean has(Optional<String> pack) {
    return all || pack.isEmpty() || on.contains(pack.get());
  }

  /** These and others. */
  public Packs and(Set<String> more) {
    Set<String> both = new TreeSet<>(on);
    both.addAll(more);
    return all ? this : of(both);
  }

  /** For hashes and messages: sorted ids, {@code *} for all. */
  public String show() {
    return all ? "*" : String.join(" ", new TreeSet<>(on));
  }
}
