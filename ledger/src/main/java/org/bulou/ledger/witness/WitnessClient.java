package org.bulou.ledger.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.bulou.ledger.checkpoint.Checkpoint;
import org.bulou.ledger.checkpoint.Cosignature;
import org.bulou.ledger.note.NoteSignature;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.note.VerifierKey;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tree.ProofMaker;

/** Asks one witness to cosign checkpoints of one log. For one thread at a time. */
public final class WitnessClient implements AutoCloseable {
  private static final int ANSWER_MOST = 1 << 16;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI address;
  private final List<VerifierKey> keys;

  /** What the witness has cosigned last, as far as known. */
  private long seen;

  /**
   * @param prefix the witness's submission prefix, without a slash at the end
   * @param keys the witness's keys; other signatures in its answer are ignored
   */
  public WitnessClient(String prefix, List<VerifierKey> keys) {
    this.address = URI.create(prefix + "/add-checkpoint");
    this.keys = List.copyOf(keys);
  }

  /**
   * Sends a checkpoint with the proof from what the witness has seen; asks twice when it has seen
   * something else than was thought.
   *
   * @param proofs over the log at the checkpoint's size or later
   */
  public Witnessed cosign(SignedNote note, ProofMaker proofs) {
    Checkpoint checkpoint = Checkpoint.of("checkpoint", note);
    try {
      HttpResponse<byte[]> answer = post(note, checkpoint, proofs);
      if (answer.statusCode() == 409) {
        seen = Checkpoint.size("answer of " + address, text(answer).strip());
        if (seen > checkpoint.size()) {
          return new Witnessed.Ahead(seen);
        }
        answer = post(note, checkpoint, proofs);
      }
      return answer.statusCode() == 200
          ? cosigned(answer, checkpoint)
          : new Witnessed.Refused(answer.statusCode(), text(answer).strip());
    } catch (IOException | Refusal e) {
      return new Witnessed.Unreachable(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Witnessed.Unreachable("interrupted");
    }
  }

  private HttpResponse<byte[]> post(SignedNote note, Checkpoint checkpoint, ProofMaker proofs)
      throws IOException, InterruptedException {
    long old = Math.min(seen, checkpoint.size());
    AddCheckpoint request =
        new AddCheckpoint(old, proofs.consistency(old, checkpoint.size()), note);
    return http.send(
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()))
            .build(),
        HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), ANSWER_MOST));
  }

  private Witnessed cosigned(HttpResponse<byte[]> answer, Checkpoint checkpoint) {
    List<NoteSignature> valid =
        SignedNote.parseSignatures("answer of " + address, answer.body()).stream()
            .filter(
                signature ->
                    keys.stream()
                        .anyMatch(k -> Cosignature.verify(checkpoint, k, signature).isPresent()))
            .toList();
    if (valid.isEmpty()) {
      return new Witnessed.Unreachable(address + ": no cosignature by the keys expected");
    }
    seen = checkpoint.size();
    return new Witnessed.Cosigned(valid);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
