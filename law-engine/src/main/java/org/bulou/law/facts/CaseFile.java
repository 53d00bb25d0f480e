package org.bulou.law.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Node;

/**
 * A case as written in a file: record, moment, readings, actions, and what is expected of the law.
 */
public record CaseFile(
    String id,
    Bilingual title,
    Optional<Provenance> provenance,
    List<String> tests,
    String shows,
    Instant asOf,
    Optional<LocalDate> lawAsOf,
    Map<String, String> readings,
    CaseRecord record,
    List<String> actions,
    List<Node> expect,
    List<Step> steps,
    Optional<Bilingual> note,
    List<Bilingual> sources,
    String file) {

  /** The same case told to another law in the same words. */
  public CaseFile under(Law other) {
    return new CaseFile(
        id,
        title,
        provenance,
        tests,
        shows,
        asOf,
        lawAsOf,
        readings,
        record.under(other),
        actions,
        expect,
        steps,
        note,
        sources,
        file);
  }

  /** Where the facts come from: statute, decision, practice or invented. */
  public record Provenance(String kind, Optional<Bilingual> note, Optional<String> source) {}

  /** A moment of a replay. */
  public record Step(
      Instant asOf,
      Optional<Integer> knownAt,
      Optional<Bilingual> title,
      List<String> actions,
      List<Node> expect,
      Node at) {}
}
