package org.bulou.server.cases;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * An answer to a question the law asks, "no" included: a claim of its first reader until another
 * person read the evidence too.
 *
 * @param version the version that proposed it, by which it is named
 * @param value in the written form
 * @param grounds why
 * @param evidence what was looked at and where it lies
 * @param seconded what the second reader said; empty while nobody has
 * @param replaced the version of the next answer to the same question
 */
public record Determination(
    int version,
    String part,
    String attribute,
    String value,
    String grounds,
    String evidence,
    ActorId first,
    Instant at,
    Optional<Second> seconded,
    Optional<Integer> replaced) {

  /**
   * What the second reader said.
   *
   * @param note in words; required when he disagrees
   */
  public record Second(ActorId by, Instant at, boolean agrees, String note) {}

  /** Is a second reader still wanted? Not of an answer that was given anew before he came. */
  public boolean open() {
    return seconded.isEmpty() && replaced.isEmpty();
  }

  /** Why a determination or its second reading was refused. */
  public enum Refusal {
    /** Grounds, or the note of who disagrees, are missing. */
    REASON_NEEDED,
    /** The second reader is the first one. */
    SAME_PERSON,
    /** Somebody read it already, it was answered anew, or there is no such determination. */
    NOT_OPEN;

    /** The end of its message key. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** It was refused; nothing was recorded. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Refusal why;

    Refused(Refusal why) {
      super("refused: " + why);
      this.why = why;
    }

    public Refusal why() {
      return why;
    }
  }
}
