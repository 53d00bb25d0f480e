package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.model.Validity;
import org.bulou.law.time.Span;

/** What is known of the instruments and of the edges of their norms before any case is seen. */
final class Roster {
  private final List<Entry> entries;
  private final List<Entry> asking;
  private final List<Edges> edges;
  private final Map<Instrument, Entry> byInstrument = new IdentityHashMap<>();

  Roster(Law law) {
    Map<Instrument, List<Validity>> validities = new IdentityHashMap<>();
    Map<List<String>, List<String>> same = new HashMap<>();
    for (Norm n : law.norms()) {
      validities
          .computeIfAbsent(n.head().instrument(), k -> new ArrayList<>())
          .add(n.head().validity());
    }
    for (Instrument i : law.instruments().values()) {
      List<String> aspects = same.computeIfAbsent(i.aspects(), k -> k);
      byInstrument.put(i, Entry.of(i, aspects, validities.getOrDefault(i, List.of())));
    }
    this.entries =
        byInstrument.values().stream()
            .sorted(Comparator.comparing(e -> e.instrument().id()))
            .toList();
    this.asking =
        entries.stream().filter(Entry::asks).sorted(Comparator.comparing(Entry::label)).toList();
    this.edges = edges(law);
  }

  /**
   * An instrument.
   *
   * @param aspects its aspects; one list for all instruments with the same
   * @param label its name with the day it was checked until
   * @param binds whether its norms can bind at all
   * @param asks whether its norms are encoded and can bind
   * @param staleFrom the instant from which an answer is later than the law was checked,
   *     microseconds since the epoch
   * @param validities those of its norms, each once
   */
  record Entry(
      Instrument instrument,
      List<String> aspects,
      String label,
      boolean binds,
      boolean asks,
      long staleFrom,
      List<Validity> validities) {
    static Entry of(Instrument i, List<String> aspects, List<Validity> validities) {
      boolean binds = i.binding();
      return new Entry(
          i,
          aspects,
          i.id() + "@" + i.checkedUntil(),
          binds,
          binds && i.encoded() != Instrument.Encoded.NOT_ENCODED,
          Span.day(i.checkedUntil(), i.zone()).until(),
          validities.stream().distinct().toList());
    }

    /** Whether some norm that binds is in force at a span. */
    boolean inForce(Span at) {
      if (binds) {
        for (Validity v : validities) {
          if (v.touches(at)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** The instants, ascending, at which norms with the same aspects begin or cease to apply. */
  record Edges(List<String> aspects, NavigableSet<Long> instants) {
    /** The first after a moment; the largest long when there is none. */
    long after(long now) {
      Long next = instants.higher(now);
      return next == null ? Long.MAX_VALUE : next;
    }
  }

  private static List<Edges> edges(Law law) {
    Map<List<String>, NavigableSet<Long>> instants = new LinkedHashMap<>();
    for (Norm n : law.norms()) {
      Validity validity = n.head().validity();
      NavigableSet<Long> of = instants.computeIfAbsent(n.head().aspects(), k -> new TreeSet<>());
      of.add(validity.start());
      of.add(validity.end());
    }
    return instants.entrySet().stream().map(e -> new Edges(e.getKey(), e.getValue())).toList();
  }

  /** Every instrument in the order of ids. */
  List<Entry> entries() {
    return entries;
  }

  /** Those whose norms can bind, in the order of labels. */
  List<Entry> asking() {
    return asking;
  }

  List<Edges> edges() {
    return edges;
  }

  /** What is known of one of the law's instruments. */
  Entry of(Instrument instrument) {
    return Optional.ofNullable(byInstrument.get(instrument)).orElseThrow();
  }
}
