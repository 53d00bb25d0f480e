package org.bulou.server.desk.demo;

import java.util.Optional;
import org.bulou.law.source.Language;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.parties.NewParty;
import org.bulou.server.parties.NoticeKind;
import org.bulou.server.parties.Notices;
import org.bulou.server.parties.Parties;
import org.bulou.server.parties.Party;
import org.bulou.server.parties.PartyKind;
import org.bulou.server.parties.Standing;
import org.springframework.stereotype.Component;

/** Whom the firm of the router's week works on it with; nothing leaves a demonstration. */
@Component
final class DemoParties {
  private final Parties parties;
  private final Notices notices;

  DemoParties(Parties parties, Notices notices) {
    this.parties = parties;
    this.notices = notices;
  }

  /** Adds a supplier and two customers, of whom one answered by telephone, and drafts a notice. */
  void fill(Case router, Person by) {
    add(router, "libfoo-project", "libfoo", PartyKind.UPSTREAM, Language.EN, by);
    add(router, "isp-cn", "境内运营商", PartyKind.USER, Language.ZH, by);
    Party spain = add(router, "isp-es", "Spanish ISP", PartyKind.USER, Language.EN, by);
    parties.addContact(spain, "NOC", "noc@isp.example", by);
    parties.note(
        spain,
        new Parties.Says(
            Standing.INVESTIGATING, Optional.empty(), "We look at all our R200 this week."),
        "telephone",
        by);
    notices.start(router, NoticeKind.USER, "sz", by);
  }

  private Party add(
      Case router, String part, String name, PartyKind kind, Language language, Person by) {
    return parties.add(router, new NewParty(part, name, kind, language, "", "", false), by);
  }
}
