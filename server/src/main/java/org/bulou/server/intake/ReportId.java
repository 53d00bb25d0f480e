package org.bulou.server.intake;

import java.util.UUID;

/** The identity of a report inside the program; people here say its number. */
public record ReportId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
