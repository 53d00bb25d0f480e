package org.bulou.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A disk whose n-th write goes wrong, once, in one of several ways. */
final class FaultyDisk implements Disk {
  /** How it goes wrong. */
  enum Fault {
    /** The write does not happen, and the caller is told so. */
    NOT_STORED,
    /** The write happens, and the caller is told it did not. */
    STORED_BUT_FAILED,
    /** Half of a file is written. */
    TORN,
    /** The power fails before it: what was not made durable is lost, names and contents. */
    POWER_CUT,
    /** The power fails before it: names survive, contents that were not made durable are zeros. */
    POWER_CUT_ZEROS
  }

  /** One write. */
  private interface Write {
    void run() throws IOException;
  }

  private final long failAt;
  private final Fault fault;
  private long writes;

  /** Files whose content is not durable. */
  private final Set<Path> loose = new LinkedHashSet<>();

  /** What stood under a name before a change of names that is not durable. */
  private final Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();

  FaultyDisk(long failAt, Fault fault) {
    this.failAt = failAt;
    this.fault = fault;
  }

  /** Writes so far. */
  long writes() {
    return writes;
  }

  boolean hasFailed() {
    return writes > failAt;
  }

  private void step(Write write, Write half) throws IOException {
    if (writes++ != failAt) {
      write.run();
      return;
    }
    switch (fault) {
      case NOT_STORED -> {}
      case STORED_BUT_FAILED -> write.run();
      case TORN -> half.run();
      case POWER_CUT -> cut(true);
      case POWER_CUT_ZEROS -> cut(false);
    }
    throw new IOException("write " + failAt + ": " + fault);
  }

  private void cut(boolean names) throws IOException {
    for (Path file : loose) {
      if (Files.exists(file)) {
        int length = Math.toIntExact(Files.size(file));
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, length / 3, length, (byte) 0);
        Files.write(file, names ? Arrays.copyOf(content, length / 3) : content);
      }
    }
    if (names) {
      for (Map.Entry<Path, Optional<byte[]>> name : before.entrySet()) {
        if (name.getValue().isPresent()) {
          Files.createDirectories(name.getKey().getParent());
          Files.write(name.getKey(), name.getValue().get());
        } else {
          Files.deleteIfExists(name.getKey());
        }
      }
    }
    loose.clear();
    before.clear();
  }

  private void remember(Path name) {
    before.computeIfAbsent(
        name,
        n -> {
          try {
            return Files.isRegularFile(n) ? Optional.of(Files.readAllBytes(n)) : Optional.empty();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    step(
        () -> {
          remember(file);
          REAL.write(file, bytes);
          loose.add(file);
        },
        () -> REAL.write(file, Arrays.copyOf(bytes, bytes.length / 2)));
  }

  @Override
  public void sync(Path file) throws IOException {
    step(
        () -> {
          // Losing what was not synced is played by cut(); a real fsync would only take time.
          loose.remove(file);
        },
        () -> {});
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    step(
        () -> {
          before.keySet().removeIf(name -> folder.equals(name.getParent()));
        },
        () -> {});
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step(
        () -> {
          remember(from);
          remember(to);
          REAL.move(from, to);
          if (loose.remove(from)) {
            loose.add(to);
          }
        },
        () -> {});
  }

  @Override
  public void delete(Path file) throws IOException {
    step(
        () -> {
          if (Files.isRegularFile(file)) {
            remember(file);
          }
          REAL.delete(file);
        },
        () -> {});
  }
}
