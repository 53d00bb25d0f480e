package org.bulou.server.cases;

import java.util.List;

/** Somebody else recorded something since the page was shown; nothing was recorded. */
public final class StaleEntry extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<CaseVersion> since;

  StaleEntry(List<CaseVersion> since) {
    super("the case has newer versions");
    this.since = List.copyOf(since);
  }

  /** What was recorded meanwhile. */
  public List<CaseVersion> since() {
    return since;
  }
}
