package org.bulou.server.filings;

import java.util.ArrayList;
import java.util.List;

/** A filing after one more deed. */
final class Changed {
  private Changed() {}

  static Filing by(Filing f, FilingState state, Moved moved) {
    List<Moved> history = new ArrayList<>(f.history());
    history.add(moved);
    return new Filing(
        f.id(),
        f.caseId(),
        f.number(),
        f.form(),
        f.version(),
        f.stage(),
        f.authority(),
        f.entity(),
        f.duties(),
        state,
        history);
  }
}
