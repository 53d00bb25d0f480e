package org.bulou.server.organisation;

import java.time.Instant;
import java.util.Locale;

/**
 * What a window does to publication to society. The gate says it case by case; this is what the
 * register alone can say.
 */
public enum Effect {
  /** National, confirmed and begun: closed. */
  CLOSES,
  /** National and confirmed, and its start is to come. */
  WILL_CLOSE,
  /** National; unconfirmed, or nobody knows since when: undetermined, and held. */
  UNDETERMINED,
  /** Of a sector or a place: no more than a note. */
  NOTE,
  /** Its end has passed. */
  OVER;

  /** What a window does as of an instant. */
  public static Effect of(Window w, Instant now) {
    if (!w.level().equals("national")) {
      return NOTE;
    }
    if (w.end().filter(e -> !e.isAfter(now)).isPresent()) {
      return OVER;
    }
    if (!w.confirmed() || w.start().isEmpty()) {
      return UNDETERMINED;
    }
    return w.start().get().isAfter(now) ? WILL_CLOSE : CLOSES;
  }

  /** The name in messages. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
