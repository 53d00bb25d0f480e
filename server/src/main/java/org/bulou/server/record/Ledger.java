package org.bulou.server.record;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.ledger.log.Appended;
import org.bulou.ledger.log.Sequencer;
import org.bulou.ledger.note.VerifierKey;
import org.bulou.ledger.store.LogFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of this installation: sequences pending events and signs checkpoints. */
@Service
public class Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  /** Between checkpoints, whether or not the log has grown: its rhythm tells nothing. */
  public static final Duration RATE = Duration.ofSeconds(10);

  private static final int BATCH = 1_000;
  private final EventStore events;
  private final DatabaseStorage storage;
  private final LedgerKey key;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Ledger(
      EventStore events,
      JdbcClient sql,
      LedgerKey key,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.events = events;
    this.key = key;
    this.storage = new DatabaseStorage(sql, key.key().verifier().name());
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Numbers what is pending and signs a checkpoint when it is time. Any node may call it at any
   * time; the database lets one through.
   *
   * @return how many events became entries
   */
  public synchronized int work() {
    int all = 0;
    while (true) {
      int done = Optional.ofNullable(transaction.execute(status -> batch())).orElse(0);
      all += done;
      if (done < BATCH) {
        return all;
      }
    }
  }

  /** One batch in one transaction: the sequencer reads the end of the log anew each time. */
  private int batch() {
    if (!storage.lease()) {
      return 0;
    }
    Sequencer sequencer = new Sequencer(storage, key.key(), RATE);
    Map<String, byte[]> pending = events.pending(BATCH);
    if (!pending.isEmpty()) {
      List<String> ids = List.copyOf(pending.keySet());
      switch (sequencer.append(new ArrayList<>(pending.values()), ids.getLast())) {
        case Appended.Committed c -> events.number(ids, c.first());
        case Appended.Overtaken o ->
            throw new IllegalStateException("the log moved under a locked head");
      }
    }
    sequencer.publish(clock.instant()).ifPresent(note -> LOG.debug("checkpoint signed"));
    return pending.size();
  }

  /** The key with which checkpoints are checked. */
  public VerifierKey verifier() {
    return key.key().verifier();
  }

  /** The newest checkpoint, as a signed note; empty before the first. */
  public Optional<byte[]> checkpoint() {
    return storage.get(LogFolder.CHECKPOINT);
  }

  /** Proofs against the newest checkpoint; empty before the first. */
  public Optional<Proofs> proofs() {
    return checkpoint().map(note -> new Proofs(note, storage));
  }

  /** The policy with which a stranger checks this log: its key, no witness. */
  public String policy() {
    return "log " + verifier() + "\nquorum none\n";
  }

  /** The paths of all objects of the log, for an export. */
  public List<String> paths() {
    return storage.paths();
  }

  /** An object of the log. */
  public Optional<byte[]> object(String path) {
    return storage.get(path);
  }
}
