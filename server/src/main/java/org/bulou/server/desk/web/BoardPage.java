package org.bulou.server.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bulou.server.duties.BoardRow;

/**
 * What is open over all cases one takes part in.
 *
 * @param part whether this is a further page of one stretch
 * @param unwatched the numbers of cases nobody watches
 * @param alarms the numbers of cases where somebody was told what is not known any more
 */
public record BoardPage(
    List<Group> groups, boolean part, List<String> unwatched, List<String> alarms) {

  /**
   * A stretch of time.
   *
   * @param next how many duties the next page leaves out; empty when there is none
   */
  public record Group(String key, List<Line> lines, Optional<Integer> next) {}

  /**
   * A duty.
   *
   * @param times how many of this norm stand alike in the case, one per product for instance
   */
  public record Line(BoardRow row, Optional<When> due, int times) {
    Line oncemore(Line same) {
      return new Line(row, due, times + same.times);
    }

    /** The duty's identity as a query parameter's value. */
    public String encoded() {
      return URLEncoder.encode(row.duty(), StandardCharsets.UTF_8);
    }
  }
}
