package org.bulou.server.watch.web;

/** The address of a calendar feed, shown once. */
public record CalendarPage(String address) {
  /** Leaves the address out, so that no log can show it. */
  @Override
  public String toString() {
    return "CalendarPage";
  }
}
