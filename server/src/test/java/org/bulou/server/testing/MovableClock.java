package org.bulou.server.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The server's clock in tests: stands still until a test moves it. */
public final class MovableClock implements InstantSource {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T08:40:00Z"));

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Forward only: what is stored already may not lie in the future. */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock of the shared server never goes back");
    }
    now.updateAndGet(instant -> instant.plus(by));
  }
}
