package org.bulou.server.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.server.platform.ActorId;

/** Facts that are asked about and never kept: a case without number, people or history. */
public final class Sketch {
  private static final UUID NOBODY = new UUID(0, 0);

  private Sketch() {}

  /**
   * The facts as the engine reads them.
   *
   * @throws BadFacts when something does not fit the vocabulary
   */
  public static CaseRecord of(Law law, Instant at, List<Told> told) {
    Case c =
        new Case(
            new CaseId(NOBODY),
            "sketch",
            "sketch",
            Life.EXERCISE,
            at,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    CaseVersion only =
        new CaseVersion(1, at, new ActorId(NOBODY), "sketch", Bilingual.same("sketch"), told);
    return CaseDocument.read(law, c, List.of(only)).record();
  }
}
