package org.bulou.server.filings;

/** Somebody else did something to the filing since the page was shown; nothing was recorded. */
public final class StaleFiling extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Filing now;

  StaleFiling(Filing now) {
    super("the filing has changed");
    this.now = now;
  }

  /** The filing as it stands. */
  public Filing now() {
    return now;
  }
}
