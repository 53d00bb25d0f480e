package org.bulou.server.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bulou.law.source.Bilingual;
import org.bulou.server.record.Recorded;

/**
 * Something of a case that can go into a pack, whole or not at all.
 *
 * @param name what it is chosen by; unique in the case, no meaning outside
 * @param toward the authority it was made for, if for one
 */
public record Piece(
    String name,
    Kind kind,
    Bilingual title,
    Instant at,
    Optional<String> toward,
    List<Evidence> evidence,
    List<Enclosed> files) {
  public Piece {
    evidence = List.copyOf(evidence);
    files = List.copyOf(files);
  }

  /** What it is, in the order a reader wants it. */
  public enum Kind {
    /** A statement as it was typed, and what the authority answered. */
    STATEMENT,
    RECEIPT,
    /** A version of the case that only tells of an act towards an authority. */
    ACT,
    /** Any other version of the case. */
    FACTS,
    OPENING,
    /** Writing, checking and sending back before something left. */
    DRAFTING,
    /** Who was let in. */
    ACCESS,
    /** A pack made earlier. */
    PACK,
    /** Counsel's decision with its reasons. */
    DECISION,
    /** What the law says under every reading, adopted or not. */
    READINGS,
    OTHER;

    /** The name for texts. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An event of the record that proves the piece.
   *
   * @param outward the parts an outsider is shown; an insider is shown all
   */
  public record Evidence(Recorded event, Set<String> outward) {
    public Evidence {
      outward = Set.copyOf(outward);
    }
  }

  /** A file that goes with it; read only when it goes. */
  public record Enclosed(String path, Supplier<byte[]> content) {}
}
