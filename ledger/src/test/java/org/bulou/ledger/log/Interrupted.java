package org.bulou.ledger.log;

import java.util.List;
import java.util.Optional;
import org.bulou.ledger.Samples;
import org.bulou.ledger.store.Head;
import org.bulou.ledger.store.LogStorage;
import org.bulou.ledger.store.StagedBatch;

/** A storage in which a rival commits between the first staging and its commit. */
final class Interrupted implements LogStorage {
  private final LogStorage real;
  private final Sequencer rival;
  private boolean done;

  Interrupted(LogStorage real, Sequencer rival) {
    this.real = real;
    this.rival = rival;
  }

  @Override
  public void stage(StagedBatch batch) {
    real.stage(batch);
    if (!done) {
      done = true;
      rival.append(Samples.entries(0, 3), "winner");
    }
  }

  @Override
  public Head head() {
    return real.head();
  }

  @Override
  public boolean advance(Head from, Head to) {
    return real.advance(from, to);
  }

  @Override
  public List<StagedBatch> staged() {
    return real.staged();
  }

  @Override
  public void put(String path, byte[] bytes) {
    real.put(path, bytes);
  }

  @Override
  public Optional<byte[]> get(String path) {
    return real.get(path);
  }

  @Override
  public void settle(List<Head> applied) {
    real.settle(applied);
  }

  @Override
  public void publish(String path, byte[] bytes) {
    real.publish(path, bytes);
  }
}
