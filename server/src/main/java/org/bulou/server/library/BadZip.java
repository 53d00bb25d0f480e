package org.bulou.server.library;

import java.util.Locale;

/** A zip that is no law folder. */
public final class BadZip extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Wrong wrong;
  private final String name;

  /** What is wrong with it. */
  public enum Wrong {
    NO_ZIP,
    TOO_LARGE,
    TOO_MANY,
    /** A name that leads elsewhere, or that no file of the law has. */
    NAME,
    KIND,
    NOT_UTF8,
    TWICE,
    EMPTY;

    /** Its name in messages. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  BadZip(Wrong wrong, String name) {
    super(wrong + " " + name);
    this.wrong = wrong;
    this.name = name;
  }

  public Wrong wrong() {
    return wrong;
  }

  /** The file it is about, or nothing. */
  public String name() {
    return name;
  }
}
