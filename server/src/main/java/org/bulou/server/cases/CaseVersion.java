package org.bulou.server.cases;

import java.time.Instant;
import java.util.List;
import org.bulou.law.source.Bilingual;
import org.bulou.server.platform.ActorId;

/** One entry of a case's record as it stands in the history. */
public record CaseVersion(
    int number, Instant at, ActorId author, String source, Bilingual title, List<Told> told) {
  public CaseVersion {
    told = List.copyOf(told);
  }
}
