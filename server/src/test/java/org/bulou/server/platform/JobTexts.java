package org.bulou.server.platform;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** How jobs are stored, for the tests' own scheduler. */
public final class JobTexts {
  private JobTexts() {}

  public static Serializer serializer() {
    return new TextSerializer();
  }
}
