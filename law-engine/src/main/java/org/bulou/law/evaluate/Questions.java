package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.facts.Claim;
import org.bulou.law.facts.Facts;
import org.bulou.law.model.Norm;
import org.bulou.law.time.Due;

/** Collects what is asked for and ranks it: what settles most first, then what is due soonest. */
final class Questions {
  private final Facts facts;
  private final Map<Address, Set<String>> settles = new LinkedHashMap<>();
  private final Map<Address, Long> soonest = new LinkedHashMap<>();

  Questions(Facts facts) {
    this.facts = facts;
  }

  void duty(Duty duty) {
    boolean open = duty.state().open() || !duty.fallsAwayIf().isEmpty();
    if (!open || duty.standing() == Duty.Standing.WARNING) {
      return;
    }
    Optional<Long> due = duty.due().map(Due::earliest);
    for (Address a : duty.reasons().addresses()) {
      add(a, duty.id());
      due.ifPresent(d -> soonest.merge(a, d, (x, y) -> x <= y ? x : y));
    }
  }

  void gate(Gate gate) {
    for (Verdict v : gate.verdicts()) {
      if (v.standing() == Verdict.Standing.UNDECIDED || !v.unless().isEmpty()) {
        v.reasons().addresses().forEach(a -> add(a, gate.action().id()));
      }
    }
  }

  void possiblyMore(Map<Address, List<Norm>> more) {
    more.forEach((address, norms) -> norms.forEach(n -> add(address, n.id())));
  }

  void add(Address address, String item) {
    settles.computeIfAbsent(address, k -> new LinkedHashSet<>()).add(item);
  }

  List<Question> ranked() {
    List<Ranked> questions = new ArrayList<>();
    settles.forEach(
        (address, items) -> questions.add(new Ranked(question(address, items), address.show())));
    questions.sort(
        Comparator.comparingInt((Ranked r) -> -r.question().settles().size())
            .thenComparingLong(r -> r.question().soonest().orElse(Long.MAX_VALUE))
            .thenComparing(Ranked::shown));
    return questions.stream().map(Ranked::question).toList();
  }

  /** A question with its address spelled out, by which ties are broken. */
  private record Ranked(Question question, String shown) {}

  private Question question(Address address, Set<String> items) {
    return new Question(
        address,
        new QuestionText(facts, address),
        items.stream().sorted().toList(),
        Optional.ofNullable(soonest.get(address)),
        claims(address));
  }

  private List<Claim> claims(Address address) {
    if (facts.claims().isEmpty()) {
      return List.of();
    }
    return facts.claims().stream()
        .filter(c -> c.part().equals(address.part()) && c.attribute() == address.attribute())
        .toList();
  }
}
