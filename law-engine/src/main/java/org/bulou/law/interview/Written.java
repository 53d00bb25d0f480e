package org.bulou.law.interview;

import java.util.Set;
import java.util.TreeSet;

/** A value as it will be written. */
sealed interface Written {
  /** A whole value. */
  record Plain(String yaml) implements Written {}

  /**
   * Members of a set.
   *
   * @param closed every other member does not belong
   */
  record Members(Set<String> yes, Set<String> no, boolean closed) implements Written {}

  /** Members of a list of parts. */
  record Parts(Set<String> ids, boolean all) implements Written {}

  /** Both, told by one person at one instant; of two whole values the later told decides. */
  default Written and(Written now) {
    if (this instanceof Members a && now instanceof Members b) {
      Set<String> no = union(a.no(), b.no());
      Set<String> yes = union(a.yes(), b.yes());
      yes.removeAll(no);
      return new Members(yes, no, a.closed() || b.closed());
    }
    if (this instanceof Parts a && now instanceof Parts b) {
      return new Parts(union(a.ids(), b.ids()), a.all() || b.all());
    }
    return now;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }
}
