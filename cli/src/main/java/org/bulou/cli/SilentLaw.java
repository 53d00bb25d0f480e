package org.bulou.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluation.Silent;
import org.bulou.law.evaluate.Evaluation.Why;
import org.bulou.law.explain.Wording;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.DomainValue;

/** The instruments that asked nothing: one line each, but one line per pack that is off. */
final class SilentLaw {
  private final Console console;
  private final Law law;

  SilentLaw(Console console, Law law) {
    this.console = console;
    this.law = law;
  }

  void print(List<Silent> silent) {
    for (Silent s : silent) {
      if (s.why() != Why.NOT_ENCODED && s.why() != Why.SWITCHED_OFF) {
        console.paragraph(
            2, "– ", console.in(s.instrument().name()) + ": " + console.in(Wording.of(s.why())));
      }
    }
    off(silent).forEach(this::pack);
    long stubs = silent.stream().filter(s -> s.why() == Why.NOT_ENCODED).count();
    console.paragraph(
        2,
        "∅ ",
        console.in(
            "另有 " + stubs + " 件法律已知存在但尚未编码（bulou law list）",
            stubs
                + " further instruments are known to exist and are not encoded (bulou law list)"));
  }

  /** How many instruments each pack keeps silent, by the pack's id. */
  private static Map<String, Long> off(List<Silent> silent) {
    return silent.stream()
        .filter(s -> s.why() == Evaluation.Why.SWITCHED_OFF)
        .flatMap(s -> s.instrument().pack().stream())
        .collect(Collectors.groupingBy(p -> p, TreeMap::new, Collectors.counting()));
  }

  private void pack(String id, long instruments) {
    Bilingual name =
        law.vocabulary()
            .domain("pack")
            .flatMap(d -> d.value(id))
            .map(DomainValue::name)
            .orElse(Bilingual.same(id));
    console.paragraph(
        2,
        "○ ",
        console.in(
            name.zh() + "：" + instruments + " 件，法律包未启用（--pack " + id + "）",
            name.en() + ": " + instruments + ", their pack is switched off (--pack " + id + ")"));
  }
}
