package org.bulou.server.record;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.bulou.ledger.entry.BlindId;
import org.bulou.ledger.entry.Entry;
import org.bulou.ledger.entry.Reveal;
import org.bulou.ledger.tree.Hash;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes events into the record, in the transaction of what they tell. */
@Service
public class Recorder {
  private final EventStore store;
  private final SecureRandom random = new SecureRandom();

  Recorder(EventStore store) {
    this.store = store;
  }

  /**
   * Records an event; it becomes an entry of the ledger within seconds, or with this transaction
   * not at all.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public BlindId record(Happening h) {
    BlindId id = new BlindId(HexFormat.of().formatHex(bytes(16)));
    List<Reveal> reveals = new ArrayList<>();
    SequencedMap<String, Hash> commitments = new LinkedHashMap<>();
    h.sorted()
        .forEach(
            (part, value) -> {
              Reveal reveal =
                  new Reveal(id, part, bytes(Reveal.SALT), value.getBytes(StandardCharsets.UTF_8));
              reveals.add(reveal);
              commitments.put(part, reveal.commitment());
            });
    Entry entry =
        new Entry(
            h.type(),
            h.at(),
            id,
            h.actor().map(a -> new BlindId(a.toString().replace("-", ""))),
            commitments);
    store.insert(h, entry, reveals);
    return id;
  }

  /** What was recorded about a case. */
  @Transactional(readOnly = true)
  public List<Recorded> about(UUID about) {
    return store.about(about);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
