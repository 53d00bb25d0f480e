package org.bulou.server.filings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * A fact used in what was filed is not what the case knows now.
 *
 * @param field the field's id
 * @param name its name
 * @param filed the words on file
 * @param known what the case knows now, in the same form; empty when it is not known any more
 */
public record Drift(String field, Bilingual name, String filed, Optional<String> known) {

  /**
   * Compares what was sent with today's facts. A field counts when its words were the fact's own
   * and the fact is another now, or when the fact changed since it was sent.
   */
  static List<Drift> of(Filing filing, Stage stage, Map<String, Known> today) {
    Optional<Moved> sent = filing.stands() ? filing.submission() : Optional.empty();
    List<Drift> found = new ArrayList<>();
    sent.ifPresent(
        s ->
            stage
                .fields()
                .forEach(
                    f -> {
                      Known now = today.getOrDefault(f.id(), Known.NOTHING);
                      String filed = s.fields().orElse(Map.of()).getOrDefault(f.id(), "");
                      if (now.fromFacts() && changed(filing, s, f.id(), filed, now.text())) {
                        found.add(new Drift(f.id(), f.name(), filed, now.text()));
                      }
                    }));
    return List.copyOf(found);
  }

  private static boolean changed(
      Filing filing, Moved sent, String field, String filed, Optional<String> now) {
    if (now.filter(filed::equals).isPresent()) {
      return false;
    }
    Optional<String> then = sent.known().map(k -> k.get(field));
    boolean since = !then.equals(now);
    boolean verbatim =
        !filed.isEmpty()
            && filing.history().stream()
                .filter(m -> m.statement() <= sent.statement())
                .anyMatch(m -> m.known().map(k -> filed.equals(k.get(field))).orElse(false));
    return since || verbatim;
  }
}
