package org.bulou.server.lawroom;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.evaluate.Address;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.facts.CaseRecord;
import org.bulou.server.cases.Sketch;
import org.bulou.server.library.Library;
import org.springframework.stereotype.Service;

/**
 * Puts what a stranger wants to do to the same gates as our own acts, on facts that live as long as
 * the answer takes. No reading is followed: whose would it be? Nothing is stored and nothing
 * logged.
 */
@Service
public class MayI {
  private final Library library;
  private final InstantSource clock;

  MayI(Library library, InstantSource clock) {
    this.library = library;
    this.clock = clock;
  }

  /**
   * What the law says.
   *
   * @param deciding the facts for want of which it is open, and on how many prohibitions each bears
   */
  public record Answer(Gate gate, Map<Address, Integer> deciding, Instant at) {}

  /** Asks the gate. */
  public Answer ask(Wish wish, Map<Asked, String> answers) {
    Instant now = clock.instant();
    CaseRecord record = Sketch.of(library.law(), now, SketchedAct.of(wish, answers, now));
    Gate gate = library.evaluator().gate(record, Moment.at(now), Readings.NONE, SketchedAct.ACT);
    return new Answer(gate, deciding(gate), now);
  }

  private static Map<Address, Integer> deciding(Gate gate) {
    Map<Address, Integer> counted = new LinkedHashMap<>();
    for (Verdict v : gate.verdicts()) {
      v.reasons().addresses().forEach(a -> counted.merge(a, 1, Integer::sum));
    }
    Map<Address, Integer> sorted = new LinkedHashMap<>();
    List<Map.Entry<Address, Integer>> entries =
        counted.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    entries.forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }
}
