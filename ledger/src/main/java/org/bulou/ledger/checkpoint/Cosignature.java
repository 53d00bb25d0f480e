package org.bulou.ledger.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bulou.ledger.note.NoteSignature;
import org.bulou.ledger.note.SignatureType;
import org.bulou.ledger.note.SigningKey;
import org.bulou.ledger.note.VerifierKey;

/**
 * A witness's statement that a checkpoint is the largest consistent one it has seen at a time (C2SP
 * tlog-cosignature), with Ed25519 or ML-DSA-44. Times are POSIX seconds.
 */
public final class Cosignature {
  private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.UTF_8);

  private Cosignature() {}

  /** Cosigns. */
  public static NoteSignature sign(Checkpoint checkpoint, SigningKey key, Instant at) {
    VerifierKey verifier = key.verifier();
    long time = at.getEpochSecond();
    if (!verifier.type().isCosignature() || time <= 0) {
      throw new IllegalArgumentException("a cosignature needs a cosigner's key and a time");
    }
    byte[] signature = key.sign(message(checkpoint, verifier, time));
    byte[] all = ByteBuffer.allocate(8 + signature.length).putLong(time).put(signature).array();
    return new NoteSignature(verifier.name(), verifier.id(), all);
  }

  /** When the key's owner cosigned, if this is his cosignature of the checkpoint. */
  public static Optional<Instant> verify(
      Checkpoint checkpoint, VerifierKey key, NoteSignature signature) {
    byte[] bytes = signature.bytes();
    if (!key.type().isCosignature() || !key.claims(signature) || bytes.length <= 8) {
      return Optional.empty();
    }
    long time = ByteBuffer.wrap(bytes).getLong();
    byte[] rest = Arrays.copyOfRange(bytes, 8, bytes.length);
    // A time no calendar can show is refused with the signature.
    if (time <= 0 || time > Instant.MAX.getEpochSecond()) {
      return Optional.empty();
    }
    return key.verify(message(checkpoint, key, time), rest)
        ? Optional.of(Instant.ofEpochSecond(time))
        : Optional.empty();
  }

  private static byte[] message(Checkpoint checkpoint, VerifierKey key, long time) {
    return key.type() == SignatureType.COSIGNATURE_ML_DSA_44
        ? subtree(checkpoint, key.name(), time)
        : Checkpoint.utf8("cosignature/v1\ntime " + time + "\n" + checkpoint.text());
  }

  private static byte[] subtree(Checkpoint checkpoint, String name, long time) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SUBTREE);
    prefixed(out, name);
    number(out, time);
    prefixed(out, checkpoint.origin());
    number(out, 0);
    number(out, checkpoint.size());
    out.writeBytes(checkpoint.root().bytes());
    return out.toByteArray();
  }

  private static void prefixed(ByteArrayOutputStream out, String text) {
    byte[] bytes = Checkpoint.utf8(text);
    if (bytes.length == 0 || bytes.length > 255) {
      throw new IllegalArgumentException("1 to 255 bytes: `" + text + "`");
    }
    out.write(bytes.length);
    out.writeBytes(bytes);
  }

  private static void number(ByteArrayOutputStream out, long number) {
    out.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
  }
}
