package org.bulou.server.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.duties.BoardRow;
import org.bulou.server.watch.Unwatched;

/**
 * What is open over all cases one takes part in.
 *
 * @param part whether this is a further page of one stretch
 */
public record BoardPage(List<Group> groups, boolean part, Notes notes) {

  /**
   * What wants somebody besides the duties.
   *
   * @param unwatched cases nobody watches
   * @param undecided conflicts that wait to be decided, soonest first
   * @param alarms the numbers of cases where somebody was told what is not known any more
   */
  public record Notes(Unwatched unwatched, List<Undecided> undecided, List<String> alarms) {
    /** None. */
    public static final Notes NONE = new Notes(Unwatched.NONE, List.of(), List.of());
  }

  /**
   * A conflict to decide.
   *
   * @param key what it is called in addresses
   */
  public record Undecided(
      String number, String title, String key, Bilingual duty, Bilingual against, When by) {}

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
