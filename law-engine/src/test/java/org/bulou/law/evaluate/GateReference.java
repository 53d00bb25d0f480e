package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a gate means, written once more and plainly: conditions as lists of literals over four
 * flags, readings one at a time, exceptions that lift, forbid wins. Flags are true, false or absent
 * (not known).
 */
final class GateReference {
  /** A conjunction of flags, some negated: {@code f1 && !f3}. */
  record Condition(List<Integer> flags, List<Boolean> wanted) {
    String text() {
      List<String> literals = new ArrayList<>();
      for (int i = 0; i < flags.size(); i++) {
        literals.add((wanted.get(i) ? "" : "!") + "a.f" + flags.get(i));
      }
      return String.join(" && ", literals);
    }

    /** Empty while not known. */
    Optional<Boolean> in(Map<Integer, Boolean> facts) {
      boolean open = false;
      for (int i = 0; i < flags.size(); i++) {
        Boolean fact = facts.get(flags.get(i));
        if (fact == null) {
          open = true;
        } else if (!fact.equals(wanted.get(i))) {
          return Optional.of(false);
        }
      }
      return open ? Optional.empty() : Optional.of(true);
    }
  }

  /**
   * A prohibition.
   *
   * @param readings one or two readings of its condition; the first is the suggested one
   * @param adopted the reading followed; -1 when none is
   * @param exceptions conditions that lift it
   */
  record Prohibition(List<Condition> readings, int adopted, List<Condition> exceptions) {}

  private GateReference() {}

  /** {@code clear}, {@code closed}, {@code disputed} or {@code undetermined}. */
  static String gate(List<Prohibition> law, Map<Integer, Boolean> facts) {
    Map<String, Integer> count = new HashMap<>();
    law.forEach(p -> count.merge(verdict(p, facts), 1, Integer::sum));
    for (String worst : List.of("closed", "disputed", "undetermined")) {
      if (count.containsKey(worst)) {
        return worst;
      }
    }
    return "clear";
  }

  private static String verdict(Prohibition p, Map<Integer, Boolean> facts) {
    int base = Math.max(0, p.adopted());
    Optional<Boolean> followed = under(p, base, facts);
    List<Optional<Boolean>> others = new ArrayList<>();
    for (int i = 0; i < p.readings().size(); i++) {
      if (i != base && p.adopted() < 0) {
        others.add(under(p, i, facts));
      }
    }
    boolean otherCloses = others.contains(Optional.of(true));
    boolean otherClears = others.contains(Optional.of(false));
    if (followed.equals(Optional.of(true))) {
      return otherClears ? "disputed" : "closed";
    }
    if (otherCloses) {
      return "disputed";
    }
    return followed.isEmpty() || others.contains(Optional.<Boolean>empty())
        ? "undetermined"
        : "clear";
  }

  /** Whether it closes under one reading: an exception that is not known leaves it shut. */
  private static Optional<Boolean> under(Prohibition p, int reading, Map<Integer, Boolean> facts) {
    Optional<Boolean> holds = p.readings().get(reading).in(facts);
    if (holds.equals(Optional.of(false))) {
      return holds;
    }
    boolean lifted = p.exceptions().stream().anyMatch(e -> e.in(facts).equals(Optional.of(true)));
    return lifted ? Optional.of(false) : holds;
  }
}
