package org.bulou.server.hooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What another system can be told of: a closed list. */
public enum Kind {
  /** A case has its first facts. */
  CASE_OPENED,
  /** Something more was recorded. */
  FACTS_RECORDED,
  /** What stands with an authority changed. */
  FILING_MOVED,
  /** People are reminded of a due instant, which is told too. */
  REMINDER_FIRED;

  /** As stored and as told, such as {@code facts.recorded}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** For keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind told as {@code wire}. */
  public static Optional<Kind> of(String wire) {
    return Arrays.stream(values()).filter(k -> k.wire().equals(wire)).findFirst();
  }
}
