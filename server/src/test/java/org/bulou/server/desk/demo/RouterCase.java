package org.bulou.server.desk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.library.Library;
import org.bulou.server.testing.TestServer;

/**
 * The first days of the router's week as a case of one's own: certain of exploitation five hours
 * ago.
 */
public final class RouterCase {
  private RouterCase() {}

  /** Opens the case for a person. */
  public static Case open(TestServer server, Person owner, Life life) {
    Cases cases = server.bean(Cases.class);
    Instant certain =
        server.clock().instant().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MINUTES);
    Story story =
        Story.of(server.bean(Library.class).replay("router-week").orElseThrow()).with(3, certain);
    Case c = cases.open("router", life, owner.id());
    for (Story.Dated dated : story.entries().subList(0, 3)) {
      cases.record(c.id(), Optional.empty(), dated.entry(), owner.id(), dated.at());
    }
    return cases.get(c.id());
  }
}
