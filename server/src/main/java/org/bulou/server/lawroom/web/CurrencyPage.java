package org.bulou.server.lawroom.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * How far the library was compared with its sources, and the calendars it counts by.
 *
 * @param checked what was checked up to a day that is past or near, oldest first
 * @param later how many more were checked up to a day further off
 * @param calendars the working calendars with what is loaded
 */
public record CurrencyPage(
    LocalDate today, int near, List<Checked> checked, int later, List<Loaded> calendars) {

  /**
   * Something with a day up to which it was checked.
   *
   * @param address the page that shows it; empty where there is none
   */
  public record Checked(
      String id, Bilingual name, Optional<String> address, LocalDate until, Currency currency) {}

  /**
   * A calendar.
   *
   * @param years the years whose notices are loaded; empty where only weekends are known
   * @param until the last day of which it says anything
   */
  public record Loaded(
      String id, List<Integer> years, Optional<LocalDate> until, Currency currency) {}
}
