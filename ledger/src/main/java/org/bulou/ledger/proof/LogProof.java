package org.bulou.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tree.Hash;
import org.bulou.ledger.tree.ProofCheck;
import org.bulou.ledger.tree.TreeHasher;

/**
 * That one entry lies in a signed log, as one text that can be checked offline (C2SP tlog-proof).
 *
 * @param extra base64, not covered by any signature; Bulou puts the entry there, which its hash
 *     then binds to the tree
 * @param index the entry's number, from zero
 * @param path hashes from the leaf's sibling up
 * @param checkpoint as the log signed it
 */
public record LogProof(Optional<String> extra, long index, List<Hash> path, SignedNote checkpoint) {
  private static final String FIRST = "c2sp.org/tlog-proof@v1";
  private static final int LONGEST_PATH = 63;

  public LogProof {
    path = List.copyOf(path);
  }

  /** A proof that carries its entry. */
  public static LogProof of(byte[] entry, long index, List<Hash> path, SignedNote checkpoint) {
    String extra = Base64.getEncoder().encodeToString(entry);
    return new LogProof(Optional.of(extra), index, path, checkpoint);
  }

  /**
   * The entry the proof carries. Nothing is proved of it until {@link #check} was asked.
   *
   * @throws Refusal if it carries none
   */
  public byte[] entry(String where) {
    String carried =
        extra.orElseThrow(
            () ->
                new Refusal(
                    where,
                    "证明不含条目（没有 `extra` 行），请另行给出条目",
                    "the proof does not carry its entry (no `extra` line), give the entry too"));
    return decode(where, carried);
  }

  /**
   * Checks signatures and path for an entry, which may be the one the proof carries.
   *
   * @return the checkpoint, who signed and who cosigned
   * @throws Refusal if anything does not hold
   */
  public Policy.Judged check(String where, Policy policy, byte[] entry) {
    Policy.Judged judged = policy.judge(where, checkpoint);
    Checkpoint signed = judged.checkpoint();
    Hash leaf = new TreeHasher().leaf(entry);
    if (!new ProofCheck().includes(leaf, index, signed.size(), path, signed.root())) {
      throw new Refusal(
          where,
          "证明不成立：由条目、位置 " + index + " 与路径算出的根，不是所签的根",
          "the proof does not hold: entry, index "
              + index
              + " and path do not lead to the signed root");
    }
    return judged;
  }

  private static byte[] decode(String where, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Refusal(where, "`extra` 不是 base64", "`extra` is not base64");
    }
  }

  /** The proof as a file. */
  public String file() {
    StringBuilder out = new StringBuilder(FIRST).append('\n');
    extra.ifPresent(e -> out.append("extra ").append(e).append('\n'));
    out.append("index ").append(index).append('\n');
    path.forEach(hash -> out.append(hash).append('\n'));
    return out.append('\n').append(checkpoint).toString();
  }

  /** Reads a proof. */
  public static LogProof parse(String where, byte[] bytes) {
    if (bytes.length > SignedNote.LARGEST) {
      throw new Refusal(where, "证明超过 1 MiB", "the proof is larger than 1 MiB");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int blank = text.indexOf("\n\n");
    if (blank < 0 || !text.startsWith(FIRST + "\n")) {
      throw new Refusal(
          where,
          "不是证明：首行应为 `" + FIRST + "`，路径之后应有空行与检查点",
          "not a proof: the first line should be `"
              + FIRST
              + "`, and an empty line and a checkpoint should follow the path");
    }
    List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n")));
    lines.removeFirst();
    Optional<String> extra = Optional.empty();
    if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
      extra = Optional.of(lines.removeFirst().substring(6));
    }
    if (lines.isEmpty() || !lines.getFirst().startsWith("index ")) {
      throw new Refusal(where, "缺少 `index` 行", "there is no `index` line");
    }
    long index = Checkpoint.size(where, lines.removeFirst().substring(6));
    if (lines.size() > LONGEST_PATH) {
      throw new Refusal(where, "路径超过 63 个哈希", "a path of more than 63 hashes");
    }
    List<Hash> path = lines.stream().map(line -> Hash.parse(where, line)).toList();
    byte[] note = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
    return new LogProof(extra, index, path, SignedNote.parse(where, note));
  }
}
