package org.bulou.server.watch;

import java.util.Locale;

/** How naming somebody ended. */
public sealed interface Naming {
  /** Named. */
  record Done() implements Naming {}

  /** Not named, and why. */
  record Refused(Why why) implements Naming {}

  /** Why somebody was not named. */
  enum Why {
    /** He may not see the case: let him in first. */
    OUTSIDE,
    /** There is no such open account, or its roles open no cases. */
    UNABLE,
    /** One person cannot stand in for himself. */
    BOTH;

    /** The name in messages. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
