package org.bulou.ledger.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.checkpoint.Cosignature;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.note.NoteSignature;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.note.SigningKey;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.store.DurableFile;
import org.bulou.ledger.tree.Hash;
import org.bulou.ledger.tree.ProofCheck;
import org.bulou.ledger.tree.TreeHasher;

/**
 * Cosigns checkpoints of the logs it knows, each only if it continues the last one (C2SP
 * tlog-witness). Remembers one checkpoint per log, in a file named after the hash of the log's
 * origin, durable before the answer is given. One request at a time.
 */
public final class Witness {
  private final Policy logs;
  private final List<SigningKey> keys;
  private final Path folder;
  private final ProofCheck check = new ProofCheck();

  /**
   * @param policy its logs are those this witness knows
   * @param keys all cosigner's keys; each cosigns
   * @param folder where the last checkpoints lie; nobody else may write there
   */
  public Witness(Policy policy, List<SigningKey> keys, Path folder) {
    this.logs =
        new Policy(policy.logs(), new LinkedHashMap<>(), new LinkedHashMap<>(), Optional.empty());
    this.keys = List.copyOf(keys);
    this.folder = folder;
    for (SigningKey key : keys) {
      if (!key.verifier().type().isCosignature()) {
        throw new Refusal(
            "key `" + key.verifier().name() + "`",
            "不是见证人的密钥（类型 4 或 6）",
            "not a witness's key (type 4 or 6)");
      }
    }
  }

  /** Answers a request to cosign. */
  synchronized Answer add(byte[] body, Instant now) {
    AddCheckpoint request;
    Checkpoint next;
    try {
      request = AddCheckpoint.parse(body);
      next = Checkpoint.of("request", request.note());
    } catch (Refusal e) {
      return Answer.refused(400, e.line().en());
    }
    if (!logs.origins().contains(next.origin())) {
      return Answer.refused(404, "this witness does not know the log " + next.origin());
    }
    try {
      logs.judge("request", request.note());
    } catch (Refusal e) {
      return Answer.refused(403, e.line().en());
    }
    if (request.oldSize() > next.size()) {
      return Answer.refused(400, "the old size is larger than the checkpoint's");
    }
    Checkpoint last = last(next.origin()).orElse(new Checkpoint(next.origin(), 0, Hash.EMPTY_ROOT));
    if (request.oldSize() != last.size()) {
      return Answer.conflict(last.size());
    }
    boolean grows =
        check.consistent(last.size(), last.root(), next.size(), next.root(), request.proof());
    if (!grows) {
      return Answer.refused(
          422, "the checkpoint does not continue the one cosigned at size " + last.size());
    }
    return cosign(request.note(), next, now);
  }

  private Answer cosign(SignedNote note, Checkpoint checkpoint, Instant now) {
    List<NoteSignature> cosignatures =
        keys.stream().map(key -> Cosignature.sign(checkpoint, key, now)).toList();
    List<NoteSignature> ofLog =
        note.signatures().stream()
            .filter(s -> logs.logs().stream().anyMatch(key -> key.claims(s)))
            .toList();
    SignedNote kept = new SignedNote(note.text(), ofLog).with(cosignatures);
    DurableFile.replace(file(checkpoint.origin()), kept.bytes());
    StringBuilder lines = new StringBuilder();
    cosignatures.forEach(signature -> lines.append(signature.line()).append('\n'));
    return Answer.ok(lines.toString());
  }

  /** The last checkpoint cosigned, for {@code GET /<origin hash>/checkpoint}. */
  Answer latest(String originHash) {
    return logs.origins().stream()
        .filter(origin -> hash(origin).equals(originHash))
        .findFirst()
        .flatMap(this::kept)
        .map(note -> Answer.ok(note.toString()))
        .orElseGet(() -> Answer.refused(404, "nothing was cosigned for this log"));
  }

  private Optional<Checkpoint> last(String origin) {
    return kept(origin).map(note -> Checkpoint.of(file(origin).toString(), note));
  }

  private Optional<SignedNote> kept(String origin) {
    Path file = file(origin);
    try {
      return Optional.of(SignedNote.parse(file.toString(), Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String origin) {
    return folder.resolve(hash(origin) + ".checkpoint");
  }

  /** The hex by which the monitoring address names a log. */
  static String hash(String origin) {
    return new TreeHasher().of(origin.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
