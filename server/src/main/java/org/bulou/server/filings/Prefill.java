package org.bulou.server.filings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Form;
import org.bulou.law.source.Bilingual;

/**
 * Fills a form from the facts of a case, for every group of parts the filing speaks of.
 *
 * @param bindings one per duty, or per product when a duty names none: {@code e}, {@code g}, {@code
 *     v}, {@code i}
 */
record Prefill(Facts facts, List<Map<String, Part>> bindings, FactWords words) {

  /** What is known, by field id; fields that are filled from no fact are left out. */
  Map<String, Known> of(List<Form.Field> fields) {
    Map<String, Known> known = new LinkedHashMap<>();
    for (Form.Field field : fields) {
      field.from().map(FactPath::of).ifPresent(path -> known.put(field.id(), known(path)));
    }
    return known;
  }

  private Known known(FactPath path) {
    Map<String, FactPath.Answer> answers = new LinkedHashMap<>();
    for (Map<String, Part> bound : bindings) {
      path.read(facts, bound)
          .ifPresent(a -> answers.putIfAbsent(a.part().id() + "." + a.attribute().name(), a));
    }
    List<Bilingual> questions = new ArrayList<>();
    Map<Part, String> told = new LinkedHashMap<>();
    for (FactPath.Answer a : answers.values()) {
      words.of(a).ifPresentOrElse(t -> told.put(a.part(), t), () -> questions.add(FactWords.question(a)));
    }
    boolean names = answers.values().stream().allMatch(a -> a.attribute().name().equals("name"));
    return new Known(text(told, names), List.copyOf(answers.keySet()), questions);
  }

  /** One value alone stands as it is; different ones each on a line, named after their part. */
  private java.util.Optional<String> text(Map<Part, String> told, boolean names) {
    Set<String> distinct = new LinkedHashSet<>(told.values());
    if (distinct.size() <= 1 || names) {
      return distinct.isEmpty()
          ? java.util.Optional.empty()
          : java.util.Optional.of(String.join("\n", distinct));
    }
    List<String> lines = new ArrayList<>();
    told.forEach((part, text) -> lines.add(part.words().in(words.language()) + ": " + text));
    return java.util.Optional.of(String.join("\n", lines));
  }
}
