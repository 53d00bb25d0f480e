package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.law.time.Due;
import org.bulou.law.vocabulary.PartType;

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
        ask(address),
        items.stream().sorted().toList(),
        Optional.ofNullable(soonest.get(address)),
        facts.claims().stream()
            .filter(c -> c.part().equals(address.part()) && c.attribute() == address.attribute())
            .toList());
  }

  private Bilingual ask(Address address) {
    Bilingual template = address.attribute().words().ask();
    return new Bilingual(
        ask(address, template, Language.ZH, "？"), ask(address, template, Language.EN, "?"));
  }

  /** The question with names in place of {@code {self}} and the keys. */
  private String ask(Address address, Bilingual template, Language language, String mark) {
    String text = template.in(language);
    StringBuilder ask = new StringBuilder(text.length() + 32);
    int done = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = named(address, text.substring(open + 1, close), language);
      ask.append(text, done, open).append(name.isEmpty() ? text.substring(open, close + 1) : name);
      done = close + 1;
    }
    ask.append(text, done, text.length());
    if (!address.member().isEmpty() && !address.member().equals(Address.ALL)) {
      ask.append(" — ").append(address.member()).append(mark);
    }
    return ask.toString();
  }

  /** What a word in braces stands for; empty when for nothing. */
  private String named(Address address, String word, Language language) {
    if (word.equals("self")) {
      return words(address.part()).in(language);
    }
    List<PartType.Key> keys = address.type().keys();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).name().equals(word)) {
        List<String> ids = keyIds(address.part());
        return i < ids.size() ? words(ids.get(i)).in(language) : "";
      }
    }
    return "";
  }

  private Bilingual words(String part) {
    return facts.part(part).map(Part::words).orElse(Bilingual.same(part));
  }

  private static List<String> keyIds(String part) {
    int open = part.indexOf('(');
    if (open < 0) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    int depth = 0;
    int start = open + 1;
    for (int i = open + 1; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if ((c == ',' && depth == 0) || i == part.length() - 1) {
        keys.add(part.substring(start, i).trim());
        start = i + 1;
      }
    }
    return keys;
  }
}
