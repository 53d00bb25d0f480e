package org.bulou.server.cases;

/**
 * What was to be recorded would move an awareness later, or take it back. Earlier is free; later is
 * for counsel, with a reason. Nothing was recorded.
 */
public final class LaterAwareness extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String part;

  LaterAwareness(String part) {
    super("an awareness would move later");
    this.part = part;
  }

  /** Whose awareness of what. */
  public String part() {
    return part;
  }
}
