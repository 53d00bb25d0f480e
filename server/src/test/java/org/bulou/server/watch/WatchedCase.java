package org.bulou.server.watch;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.testing.TestServer;

/** A case of one's own with hardly a fact in it. */
final class WatchedCase {
  private WatchedCase() {}

  static Case open(TestServer server, Life life, Person owner, Person... others) {
    Cases cases = server.bean(Cases.class);
    Case c = cases.open("secret title", life, owner.id());
    Told aspects = Told.fact("case", "aspects", "{\"only\":[\"vulnerability\"]}");
    cases.record(
        c.id(),
        Optional.empty(),
        new Entry("test", Bilingual.same("start"), List.of(aspects)),
        owner.id());
    for (Person other : others) {
      cases.addParticipant(c.id(), other.id(), owner.id());
    }
    return cases.get(c.id());
  }
}
