package org.bulou.server.statements;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.server.cases.CaseId;
import org.bulou.server.filings.Drift;
import org.bulou.server.filings.Filing;
import org.bulou.server.filings.Filings;
import org.bulou.server.filings.Moved;
import org.bulou.server.filings.Sheet;
import org.springframework.stereotype.Component;

/** What authorities were told, as their filings have it; nothing of it is kept here. */
@Component
final class FiledStatements {
  private final Filings filings;

  FiledStatements(Filings filings) {
    this.filings = filings;
  }

  /**
   * What one filing says now.
   *
   * @param text the words sent last, by field
   */
  record Filed(Filing filing, Sheet sheet, Moved sent, Map<String, String> text) {
    String source() {
      return "F" + filing.number();
    }

    String language() {
      return sheet.language() == Language.ZH ? "zh" : "en";
    }

    Optional<Drift> drift(String field) {
      return sheet.drift().stream().filter(d -> d.field().equals(field)).findFirst();
    }
  }

  boolean any(CaseId id) {
    return filings.all(id).stream().anyMatch(f -> f.submission().isPresent());
  }

  /** Every filing that was sent and stands, the first one first. */
  List<Filed> standing(CaseId id) {
    List<Filed> found = new ArrayList<>();
    for (Filing f : filings.all(id).reversed()) {
      f.submission()
          .filter(m -> f.stands())
          .ifPresent(
              m -> found.add(new Filed(f, filings.sheet(f), m, m.fields().orElse(Map.of()))));
    }
    return found;
  }

  /** Fields that were filled from facts which are others now. */
  List<Alarm> alarms(CaseId id) {
    List<Alarm> found = new ArrayList<>();
    for (Filed f : standing(id)) {
      for (Drift d : f.sheet().drift()) {
        Set<String> paths = new HashSet<>();
        f.sheet().lines().stream()
            .filter(l -> l.field().id().equals(d.field()))
            .forEach(l -> paths.addAll(l.known().facts()));
        found.add(alarm(f, d, paths));
      }
    }
    return found;
  }

  private static Alarm alarm(Filed f, Drift d, Set<String> paths) {
    return new Alarm(
        f.source(),
        "filings/" + f.filing().number(),
        f.sheet().authority().name(),
        f.sent().deed().when(),
        ZoneOffset.UTC,
        d.field(),
        paths,
        d.name(),
        d.filed().isBlank() ? new Bilingual("（空）", "(empty)") : Bilingual.same(d.filed()),
        d.known().map(Bilingual::same).orElse(new Bilingual("未知", "not known")),
        d.known().orElse(""));
  }
}
