package org.bulou.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tree.Hash;

/**
 * The body of a request to a witness: the size it has seen, the proof from there, the new
 * checkpoint (C2SP tlog-witness, add-checkpoint).
 */
record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote note) {
  private static final String WHERE = "request";
  private static final int LONGEST_PROOF = 63;

  byte[] body() {
    StringBuilder out = new StringBuilder("old ").append(oldSize).append('\n');
    proof.forEach(hash -> out.append(hash).append('\n'));
    return out.append('\n').append(note).toString().getBytes(StandardCharsets.UTF_8);
  }

  static AddCheckpoint parse(byte[] body) {
    // Latin-1 keeps every byte; the note, which may hold others, is cut out of the bytes below.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int blank = text.indexOf("\n\n");
    if (blank < 0 || !text.startsWith("old ")) {
      throw new Refusal(
          WHERE,
          "应为 `old <数目>`、证明行、空行与检查点",
          "`old <size>`, proof lines, an empty line and a checkpoint were expected");
    }
    List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
    if (lines.size() - 1 > LONGEST_PROOF) {
      throw new Refusal(WHERE, "证明超过 63 行", "a proof of more than 63 lines");
    }
    long old = Checkpoint.size(WHERE, lines.getFirst().substring(4));
    List<Hash> proof = lines.stream().skip(1).map(line -> Hash.parse(WHERE, line)).toList();
    byte[] note = text.substring(blank + 2).getBytes(StandardCharsets.ISO_8859_1);
    return new AddCheckpoint(old, proof, SignedNote.parse(WHERE, note));
  }
}
