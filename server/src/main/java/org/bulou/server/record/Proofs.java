package org.bulou.server.record;

import java.util.Optional;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.proof.LogProof;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.tile.TileHashes;
import org.bulou.ledger.tile.TilePath;
import org.bulou.ledger.tree.ProofMaker;

/** Proofs of entries against one signed checkpoint, which all of them carry. */
public final class Proofs {
  private final SignedNote note;
  private final long size;
  private final ProofMaker maker;

  Proofs(byte[] checkpoint, DatabaseStorage storage) {
    this.note = SignedNote.parse(LogFolder.CHECKPOINT, checkpoint);
    this.size = Checkpoint.of(LogFolder.CHECKPOINT, note).size();
    this.maker = new ProofMaker(new TileHashes(size, path -> tile(storage, path)));
  }

  /** Entries under the checkpoint. */
  public long size() {
    return size;
  }

  /** The proof of an event; empty while the checkpoint does not cover it yet. */
  public Optional<LogProof> of(Recorded event) {
    return event
        .index()
        .filter(index -> index < size)
        .map(
            index -> LogProof.of(event.entry().bytes(), index, maker.inclusion(index, size), note));
  }

  /** A tile of the width asked for: kept so, or cut from the full one. */
  private static byte[] tile(DatabaseStorage storage, TilePath path) {
    return storage
        .get(path.path())
        .or(() -> storage.get(path.full().path()).map(path::cut))
        .orElseThrow(() -> new IllegalStateException("the log has no tile " + path.path()));
  }
}
