package org.bulou.ledger.witness;

import java.util.List;
import org.bulou.ledger.note.NoteSignature;

/** What became of a checkpoint sent to a witness. */
public sealed interface Witnessed {
  /** The witness cosigned; its signatures were verified. */
  record Cosigned(List<NoteSignature> signatures) implements Witnessed {}

  /**
   * The witness has seen a larger log than the one that asks: this log was rolled back, for
   * instance restored from an old backup, or somebody else writes to it.
   *
   * @param seen entries the witness has seen
   */
  record Ahead(long seen) implements Witnessed {}

  /**
   * The witness refused. Status 422: what it has seen before is not the beginning of this log; the
   * log was forked.
   */
  record Refused(int status, String why) implements Witnessed {}

  /** No answer, or none that can be used. */
  record Unreachable(String why) implements Witnessed {}
}
