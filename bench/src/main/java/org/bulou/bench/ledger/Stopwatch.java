package org.bulou.bench.ledger;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Time on the wall and time of the processor since its making: on a loaded machine they differ. */
final class Stopwatch {
  private final long wall = System.nanoTime();
  private final long processor = processorNanos();

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  /** Both times divided by a count, in microseconds. */
  String each(long count) {
    double divisor = 1e3 * count;
    return String.format(
        Locale.ROOT,
        "%,.1f µs each (processor %,.1f µs)",
        (System.nanoTime() - wall) / divisor,
        (processorNanos() - processor) / divisor);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f s (processor %.1f s)",
        (System.nanoTime() - wall) / 1e9,
        (processorNanos() - processor) / 1e9);
  }
}
