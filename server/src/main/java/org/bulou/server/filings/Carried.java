package org.bulou.server.filings;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulou.law.facts.KeyedName;

/** What the portal carries forward from the stage before. */
final class Carried {
  private Carried() {}

  /**
   * The words the portal will show already in the fields it carries: those of the latest earlier
   * stage that was sent for the same subject.
   */
  static Map<String, String> into(Filing next, Stage stage, List<Filing> others) {
    Map<String, String> carried = new HashMap<>();
    others.stream()
        .filter(f -> f.form().equals(next.form()) && f.entity().equals(next.entity()))
        .filter(Filing::stands)
        .filter(f -> stage.follows(f.stage()))
        .filter(f -> !Collections.disjoint(parts(f), parts(next)))
        .max(Comparator.comparingInt(f -> stage.form().stages().indexOf(f.stage())))
        .flatMap(Filing::submission)
        .flatMap(Moved::fields)
        .ifPresent(
            sent ->
                stage.fields().stream()
                    .filter(f -> stage.asks(f).equals("C") && sent.containsKey(f.id()))
                    .forEach(f -> carried.put(f.id(), sent.getOrDefault(f.id(), ""))));
    return carried;
  }

  private static Set<String> parts(Filing filing) {
    Set<String> all = new HashSet<>();
    filing.duties().forEach(d -> all.addAll(KeyedName.of(d).keys()));
    all.remove(filing.entity());
    return all;
  }
}
