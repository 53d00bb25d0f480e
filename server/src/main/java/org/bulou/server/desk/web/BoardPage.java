package org.bulou.server.desk.web;

import java.util.List;
import org.bulou.server.duties.BoardRow;

/** What is open over all cases one takes part in. */
public record BoardPage(List<Group> groups, int cases) {

  /** A stretch of time. */
  public record Group(String key, List<Line> lines) {}

  /** A duty. */
  public record Line(BoardRow row, java.util.Optional<When> due) {}
}
