package org.bulou.server.lawroom.web;

import java.time.InstantSource;
import java.util.List;
import org.bulou.law.events.Event;
import org.bulou.law.model.Instrument;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.library.DraftOwners;
import org.bulou.server.web.Owed;
import org.bulou.server.web.Owing;
import org.bulou.server.web.Visitor;
import org.springframework.stereotype.Component;

/** Drafts remain with whoever was named to see to them. */
@Component
final class OwedDrafts implements Owing {
  private final Drafts drafts;
  private final DraftOwners owners;
  private final InstantSource clock;

  OwedDrafts(Drafts drafts, DraftOwners owners, InstantSource clock) {
    this.drafts = drafts;
    this.owners = owners;
    this.clock = clock;
  }

  @Override
  public List<Owed> of(Visitor visitor) {
    return visitor instanceof Person p && owners.owes(p.id())
        ? drafts.all(Instruments.today(clock)).stream()
            .filter(d -> d.owner().filter(o -> mine(o, p)).isPresent())
            .map(OwedDrafts::owed)
            .toList()
        : List.of();
  }

  private static boolean mine(DraftsPage.Owner o, Person p) {
    return o.id().equals(p.id()) && o.outcome().isEmpty();
  }

  private static Owed owed(DraftsPage.Draft d) {
    Bilingual title =
        d.instrument()
            .map(Instrument::name)
            .or(() -> d.event().map(Event::title))
            .orElseGet(() -> Bilingual.same(d.id()));
    return new Owed(
        new Bilingual("对草案提意见：" + title.zh(), "comment on a draft: " + title.en()),
        "/law/drafts#" + d.id(),
        d.until());
  }
}
