package org.bulou.server.cases;

import java.util.UUID;

/** The identity of a case inside the program; people say its {@link Case#number}. */
public record CaseId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
