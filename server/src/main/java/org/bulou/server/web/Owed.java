package org.bulou.server.web;

import java.time.LocalDate;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * Something a person took on that is no duty of a case.
 *
 * @param path where it is done
 * @param due the last day, where there is one
 */
public record Owed(Bilingual what, String path, Optional<LocalDate> due) {
  private static final int SOON = 7;

  /** Is its day past, today, or within a week? */
  public boolean soon(LocalDate today) {
    return due.filter(d -> !d.isAfter(today.plusDays(SOON))).isPresent();
  }

  /** Is its day over? */
  public boolean late(LocalDate today) {
    return due.filter(d -> d.isBefore(today)).isPresent();
  }
}
