package org.bulou.server.platform;

import org.bulou.law.source.Bilingual;

/**
 * The program cannot start, for a reason the person who started it can remove: what is wrong,
 * where, and what to do, in both languages. Ends the process with the code of its {@link Kind}; no
 * stack trace is shown.
 */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Bilingual words;
  private final Kind kind;

  /** What stands in the way; the codes are those of sysexits.h where it has one. */
  public enum Kind {
    /** Wrong options. */
    USAGE(2),
    /** A folder cannot be made or written. */
    FOLDER(73),
    /** Taken or down at the moment: a port, the data folder, the database. */
    BUSY(75),
    /** What is there does not fit this program: another PostgreSQL version, a foreign folder. */
    MISFIT(78);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** The exit code of the process. */
    public int code() {
      return code;
    }
  }

  public StartFailure(Kind kind, String zh, String en) {
    super(en);
    this.words = new Bilingual(zh, en);
    this.kind = kind;
  }

  /** The message, in both languages. */
  public Bilingual words() {
    return words;
  }

  public Kind kind() {
    return kind;
  }
}
