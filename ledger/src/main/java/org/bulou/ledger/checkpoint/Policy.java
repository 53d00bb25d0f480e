package org.bulou.ledger.checkpoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulou.ledger.note.NoteSignature;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.note.VerifierKey;
import org.bulou.ledger.refusal.Refusal;

/**
 * Whose signatures a checkpoint must carry (C2SP tlog-policy): one of the logs, and a quorum of the
 * witnesses.
 *
 * @param logs the keys of accepted logs; the name of a key is the log's origin
 * @param witnesses by the name they have in the policy
 * @param groups by name; members are witnesses or groups
 * @param quorum the witness or group that must have cosigned; empty: none
 */
public record Policy(
    List<VerifierKey> logs,
    SequencedMap<String, VerifierKey> witnesses,
    SequencedMap<String, Group> groups,
    Optional<String> quorum) {

  /** At least {@code threshold} of the members must have cosigned. */
  public record Group(int threshold, List<String> members) {}

  public Policy {
    logs = List.copyOf(logs);
    witnesses = new LinkedHashMap<>(witnesses);
    groups = new LinkedHashMap<>(groups);
  }

  /** A policy of one log and no witnesses. */
  public static Policy of(VerifierKey log) {
    return new Policy(List.of(log), new LinkedHashMap<>(), new LinkedHashMap<>(), Optional.empty());
  }

  /**
   * A checkpoint whose signatures were checked.
   *
   * @param checkpoint what was signed
   * @param log the log's key
   * @param cosigned when each witness cosigned, by its name in the policy
   * @param unknown signature lines of keys the policy does not name; ignored, as C2SP asks
   */
  public record Judged(
      Checkpoint checkpoint,
      VerifierKey log,
      SequencedMap<String, Instant> cosigned,
      List<NoteSignature> unknown) {}

  /**
   * Checks a note against this policy.
   *
   * @throws Refusal if it is no checkpoint, of another log, without the signatures that must be
   *     there, or with a wrong signature under a known key
   */
  public Judged judge(String where, SignedNote note) {
    Checkpoint checkpoint = Checkpoint.of(where, note);
    VerifierKey log = null;
    SequencedMap<String, Instant> cosigned = new LinkedHashMap<>();
    List<NoteSignature> unknown = new ArrayList<>();
    for (NoteSignature signature : note.signatures()) {
      Optional<VerifierKey> byLog = logs.stream().filter(k -> k.claims(signature)).findFirst();
      Optional<Map.Entry<String, VerifierKey>> byWitness =
          witnesses.entrySet().stream().filter(w -> w.getValue().claims(signature)).findFirst();
      if (byLog.isPresent() && byLog.get().name().equals(checkpoint.origin())) {
        if (!byLog.get().verify(Checkpoint.utf8(note.text()), signature.bytes())) {
          throw wrong(where, signature);
        }
        log = byLog.get();
      } else if (byWitness.isPresent()) {
        Instant at =
            Cosignature.verify(checkpoint, byWitness.get().getValue(), signature)
                .orElseThrow(() -> wrong(where, signature));
        cosigned.put(byWitness.get().getKey(), at);
      } else {
        unknown.add(signature);
      }
    }
    if (log == null) {
      throw unsigned(where, checkpoint);
    }
    checkQuorum(where, cosigned.keySet());
    return new Judged(checkpoint, log, cosigned, unknown);
  }

  private static Refusal wrong(String where, NoteSignature signature) {
    return new Refusal(
        where,
        "密钥 " + signature + " 的签名不成立",
        "the signature of the key " + signature + " does not hold");
  }

  private Refusal unsigned(String where, Checkpoint checkpoint) {
    List<String> known = logs.stream().map(VerifierKey::name).distinct().toList();
    if (!known.contains(checkpoint.origin())) {
      return new Refusal(
          where,
          "是日志 `" + checkpoint.origin() + "` 的检查点，策略认可的是 `" + String.join("`、`", known) + "`",
          "a checkpoint of the log `"
              + checkpoint.origin()
              + "`, the policy accepts `"
              + String.join("`, `", known)
              + "`");
    }
    return new Refusal(
        where,
        "没有策略所列的 `" + checkpoint.origin() + "` 的密钥的签名",
        "no signature by a key the policy lists for `" + checkpoint.origin() + "`");
  }

  private void checkQuorum(String where, Set<String> cosigned) {
    if (quorum.isEmpty() || holds(quorum.get(), cosigned)) {
      return;
    }
    String have = cosigned.isEmpty() ? "–" : String.join(", ", cosigned);
    throw new Refusal(
        where,
        "见证人不足：策略要求 `" + quorum.get() + "`，已共签的有 " + have,
        "not enough witnesses: the policy asks for `" + quorum.get() + "`, cosigned by " + have);
  }

  private boolean holds(String name, Set<String> cosigned) {
    Group group = groups.get(name);
    if (group == null) {
      return cosigned.contains(name);
    }
    return group.members().stream().filter(m -> holds(m, cosigned)).count() >= group.threshold();
  }

  /** The origins of the logs. */
  public Set<String> origins() {
    Set<String> origins = new LinkedHashSet<>();
    logs.forEach(log -> origins.add(log.name()));
    return origins;
  }

  /** The policy as a file. */
  public String file() {
    StringBuilder out = new StringBuilder();
    logs.forEach(log -> out.append("log ").append(log).append('\n'));
    witnesses.forEach(
        (n, k) -> out.append("witness ").append(n).append(' ').append(k).append('\n'));
    groups.forEach(
        (n, g) ->
            out.append("group ")
                .append(n)
                .append(' ')
                .append(g.threshold())
                .append(' ')
                .append(String.join(" ", g.members()))
                .append('\n'));
    return out.append("quorum ").append(quorum.orElse("none")).append('\n').toString();
  }
}
