package org.bulou.ledger.proof;

import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.tile.EntryBundle;
import org.bulou.ledger.tile.TileHashes;
import org.bulou.ledger.tile.TilePath;
import org.bulou.ledger.tree.ProofMaker;

/**
 * Makes proofs of entries against a log's newest checkpoint, from its tiles. Does not verify the
 * log: a proof made from wrong tiles does not hold when it is checked.
 */
public final class LogProofs {
  private final LogFolder log;
  private final SignedNote note;
  private final long size;
  private final ProofMaker maker;

  private LogProofs(LogFolder log, SignedNote note, long size) {
    this.log = log;
    this.note = note;
    this.size = size;
    this.maker = new ProofMaker(new TileHashes(size, log::tile));
  }

  /** Proofs against the checkpoint there is now. */
  public static LogProofs of(LogFolder log) {
    SignedNote note = SignedNote.parse(LogFolder.CHECKPOINT, log.need(LogFolder.CHECKPOINT));
    return new LogProofs(log, note, Checkpoint.of(LogFolder.CHECKPOINT, note).size());
  }

  /** The checkpoint's signed text. */
  public SignedNote note() {
    return note;
  }

  /** Entries under the checkpoint. */
  public long size() {
    return size;
  }

  /** The proof of an entry, which it carries. */
  public LogProof prove(long index) {
    byte[] entry = entry(index);
    return LogProof.of(entry, index, maker.inclusion(index, size), note);
  }

  /** The bytes of an entry. */
  public byte[] entry(long index) {
    if (index < 0 || index >= size) {
      throw new Refusal(
          "entry " + index,
          "没有这个条目：检查点有 " + size + " 个，从 0 数起",
          "there is no such entry: the checkpoint has " + size + ", counted from 0");
    }
    long start = index / TilePath.FULL * TilePath.FULL;
    int width = (int) Math.min(TilePath.FULL, size - start);
    TilePath path = TilePath.entries(start / TilePath.FULL, width);
    return EntryBundle.read(path.path(), log.tile(path), width).get((int) (index - start));
  }
}
