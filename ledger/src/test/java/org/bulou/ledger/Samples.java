package org.bulou.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.entry.BlindId;
import org.bulou.ledger.entry.Entry;
import org.bulou.ledger.entry.Reveal;
import org.bulou.ledger.note.SignatureType;
import org.bulou.ledger.note.SigningKey;
import org.bulou.ledger.tree.Hash;

/** Keys and entries that are the same in every run. Not secret, not for use. */
public final class Samples {
  public static final String ORIGIN = "ledger.bulou.example/test";
  public static final SigningKey LOG = key(ORIGIN, SignatureType.ED25519, 1);
  public static final SigningKey WITNESS =
      key("witness.example/w1", SignatureType.COSIGNATURE_ED25519, 2);
  public static final Instant START = Instant.parse("2026-11-28T09:00:00Z");

  private Samples() {}

  /** A key that follows from its number. */
  public static SigningKey key(String name, SignatureType type, int number) {
    return SigningKey.make(name, type, new Numbered(number));
  }

  /** The policy that asks for the log's key, and for the witness. */
  public static Policy policy(SigningKey log, SigningKey witness) {
    SequencedMap<String, org.bulou.ledger.note.VerifierKey> witnesses = new LinkedHashMap<>();
    witnesses.put("w1", witness.verifier());
    return new Policy(List.of(log.verifier()), witnesses, new LinkedHashMap<>(), Optional.of("w1"));
  }

  /** The n-th entry. */
  public static byte[] entry(int n) {
    BlindId id = BlindId.derive(hash("ids"), "entry", n);
    SequencedMap<String, Hash> parts = new LinkedHashMap<>();
    parts.put("facts", reveal(n).commitment());
    return new Entry(
            "fact.recorded",
            START.plusSeconds(n),
            id,
            Optional.of(BlindId.derive(hash("actors"), "actor", n % 7)),
            parts)
        .bytes();
  }

  /** What opens the n-th entry's only part. */
  public static Reveal reveal(int n) {
    BlindId id = BlindId.derive(hash("ids"), "entry", n);
    return new Reveal(id, "facts", hash("salt" + n), hash("value" + n));
  }

  /** Entries from–to. */
  public static List<byte[]> entries(long from, long to) {
    List<byte[]> entries = new ArrayList<>();
    for (long n = from; n < to; n++) {
      entries.add(entry((int) n));
    }
    return entries;
  }

  public static byte[] hash(String seed) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No randomness: the bytes follow from a number, so that keys are the same in every run. */
  private static final class Numbered extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final int number;
    private int calls;

    Numbered(int number) {
      this.number = number;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = hash("key " + number + " " + calls++)[0];
      }
    }
  }
}
