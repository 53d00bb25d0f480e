package org.bulou.server.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bulou.server.duties.BoardRow;

/** What is open over all cases one takes part in. */
public record BoardPage(List<Group> groups, int cases) {

  /** A stretch of time. */
  public record Group(String key, List<Line> lines) {}

  /** A duty. */
  public record Line(BoardRow row, Optional<When> due) {
    /** The duty's identity as a query parameter's value. */
    public String encoded() {
      return URLEncoder.encode(row.duty(), StandardCharsets.UTF_8);
    }
  }
}
