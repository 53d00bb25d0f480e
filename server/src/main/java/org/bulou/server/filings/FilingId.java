package org.bulou.server.filings;

import java.util.UUID;

/** The identity of a filing inside the program; people say its number in the case. */
public record FilingId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
