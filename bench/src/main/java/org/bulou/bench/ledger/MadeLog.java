package org.bulou.bench.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulou.ledger.entry.BlindId;
import org.bulou.ledger.entry.Entry;
import org.bulou.ledger.entry.Reveal;
import org.bulou.ledger.log.Sequencer;
import org.bulou.ledger.note.SignatureType;
import org.bulou.ledger.note.SigningKey;
import org.bulou.ledger.store.FileStorage;
import org.bulou.ledger.tree.Hash;

/** A log of real entries, made for measuring. */
final class MadeLog {
  static final Instant START = Instant.parse("2026-11-28T09:00:00Z");
  private static final String ORIGIN = "ledger.bulou.example/bench";

  final SigningKey key = SigningKey.make(ORIGIN, SignatureType.ED25519, new SecureRandom());
  final FileStorage storage;
  final Sequencer sequencer;
  final byte[] secret = new byte[32];
  final byte[] salt = new byte[Reveal.SALT];
  long made;

  MadeLog(Path folder) {
    storage = FileStorage.create(folder, ORIGIN);
    sequencer = new Sequencer(storage, key, Duration.ofSeconds(1));
  }

  /** Further entries, each of about 240 bytes. */
  List<byte[]> entries(int count) {
    List<byte[]> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++, made++) {
      BlindId id = BlindId.derive(secret, "entry", made);
      byte[] value = ("value " + made).getBytes(StandardCharsets.UTF_8);
      SequencedMap<String, Hash> parts = new LinkedHashMap<>();
      parts.put("content", new Reveal(id, "content", salt, value).commitment());
      Entry entry = new Entry("fact.recorded", START.plusMillis(made), id, Optional.of(id), parts);
      entries.add(entry.bytes());
    }
    return entries;
  }
}
