package org.bulou.server.parties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.source.Language;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;

/**
 * A notice to suppliers or users, in both languages; each party gets its own.
 *
 * @param duties the duties it discharges once it is known to have been given
 * @param revision grows with every change of its words
 * @param checked who read these very words as a second person
 */
public record Notice(
    CaseId caseId,
    int number,
    NoticeKind kind,
    String entity,
    String level,
    String zh,
    String en,
    List<String> duties,
    int revision,
    Instant writtenAt,
    ActorId writtenBy,
    Optional<Checked> checked) {
  public Notice {
    duties = List.copyOf(duties);
  }

  /** A second person's reading. */
  public record Checked(Instant at, ActorId by) {}

  /** Its words in a language; empty when there are none. */
  public String words(Language language) {
    return language == Language.ZH ? zh : en;
  }

  /**
   * One party that got it.
   *
   * @param hand how a person handed it over; empty when it lies on the party's page
   * @param proof {@code mail}, {@code page} or {@code hand}; empty while nothing shows that it came
   */
  public record Sent(
      UUID id,
      UUID party,
      UUID message,
      String sha256,
      String hand,
      Instant at,
      ActorId by,
      Optional<String> proof,
      Optional<Instant> provenAt) {}
}
