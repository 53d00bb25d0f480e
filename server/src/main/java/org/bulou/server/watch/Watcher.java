package org.bulou.server.watch;

import java.util.Locale;
import org.bulou.server.platform.ActorId;

/** Somebody who was named to watch a case, and whether he still can. */
public record Watcher(ActorId person, String name, Standing standing) {

  /** Whether somebody who was named can still watch. */
  public enum Standing {
    ABLE,
    /** The account is closed. */
    CLOSED,
    /** The person takes part in the case no longer. */
    LEFT,
    /** The person's roles open no cases any more. */
    NO_ROLE;

    /** The name in messages. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public boolean able() {
    return standing == Standing.ABLE;
  }
}
