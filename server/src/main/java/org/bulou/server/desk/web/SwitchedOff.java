package org.bulou.server.desk.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.source.Bilingual;

/**
 * Law that speaks of what a case is about, in a pack that is switched off here: what it asks is not
 * computed, and the page must not read as if it asked nothing. Law that speaks of every case,
 * whatever it is about, stands among the law that asked nothing.
 *
 * @param laws short names
 */
public record SwitchedOff(String pack, List<Bilingual> laws) {

  /**
   * By pack.
   *
   * @param said the aspects the case has
   * @param all how many aspects there are
   */
  static List<SwitchedOff> of(Evaluation evaluation, List<String> said, int all) {
    Map<String, List<Bilingual>> packs = new TreeMap<>();
    evaluation.silentInstruments().stream()
        .filter(s -> s.why() == Evaluation.Why.SWITCHED_OFF)
        .map(Evaluation.Silent::instrument)
        .filter(i -> i.aspects().size() < all && i.aspects().stream().anyMatch(said::contains))
        .forEach(
            i ->
                packs
                    .computeIfAbsent(i.pack().orElse(""), p -> new java.util.ArrayList<>())
                    .add(i.shortName()));
    return packs.entrySet().stream().map(e -> new SwitchedOff(e.getKey(), e.getValue())).toList();
  }
}
