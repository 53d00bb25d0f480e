package org.bulou.ledger.store;

import java.nio.file.Path;
import org.bulou.ledger.Samples;
import org.bulou.ledger.log.Sequencer;

/** Writes the history and waits to be killed at the n-th write. Started by a test. */
final class KilledWriter {
  private KilledWriter() {}

  /** Arguments: folder, number of the write. */
  public static void main(String[] args) throws Exception {
    int at = Integer.parseInt(args[1]);
    FileStorage storage = FileStorage.create(Path.of(args[0]), Samples.ORIGIN, new WaitingDisk(at));
    Sequencer sequencer = Story.open(storage);
    Story story = new Story(Path.of(args[0]), Samples.START);
    for (int step = 0; step < Story.STEPS.size(); step++) {
      story.step(sequencer, step);
    }
    System.out.println("ended");
    System.out.flush();
    System.exit(0);
  }

  /** Says "waiting" before a write and does not go on. */
  private static final class WaitingDisk implements Disk {
    private final int at;
    private int writes;

    WaitingDisk(int at) {
      this.at = at;
    }

    private void step() {
      if (writes++ == at) {
        System.out.println("waiting");
        System.out.flush();
        while (true) {
          java.util.concurrent.locks.LockSupport.park();
        }
      }
    }

    @Override
    public void write(Path file, byte[] bytes) throws java.io.IOException {
      step();
      REAL.write(file, bytes);
    }

    @Override
    public void sync(Path file) throws java.io.IOException {
      step();
      REAL.sync(file);
    }

    @Override
    public void syncFolder(Path folder) throws java.io.IOException {
      step();
      REAL.syncFolder(folder);
    }

    @Override
    public void move(Path from, Path to) throws java.io.IOException {
      step();
      REAL.move(from, to);
    }

    @Override
    public void delete(Path file) throws java.io.IOException {
      step();
      REAL.delete(file);
    }
  }
}
