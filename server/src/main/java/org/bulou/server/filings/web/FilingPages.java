package org.bulou.server.filings.web;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.source.Language;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.duties.GateView;
import org.bulou.server.duties.GateWords;
import org.bulou.server.filings.Act;
import org.bulou.server.filings.Deed;
import org.bulou.server.filings.Filing;
import org.bulou.server.filings.FilingState;
import org.bulou.server.filings.Filings;
import org.bulou.server.filings.Moved;
import org.bulou.server.filings.Receipts;
import org.bulou.server.filings.Sending;
import org.bulou.server.filings.Sheet;
import org.bulou.server.organisation.PortalAccount;
import org.bulou.server.organisation.PortalAccounts;
import org.bulou.server.web.NotFound;
import org.springframework.stereotype.Component;

/** Puts together what a filing's page shows to one person. */
@Component
final class FilingPages {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private final Cases cases;
  private final Filings filings;
  private final Sending sending;
  private final Receipts receipts;
  private final PortalAccounts accounts;
  private final People people;
  private final InstantSource clock;

  FilingPages(
      Cases cases,
      Filings filings,
      Sending sending,
      Receipts receipts,
      PortalAccounts accounts,
      People people,
      InstantSource clock) {
    this.cases = cases;
    this.filings = filings;
    this.sending = sending;
    this.receipts = receipts;
    this.accounts = accounts;
    this.people = people;
    this.clock = clock;
  }

  /** The case, when this person takes part in it; else nothing is there. */
  Case matter(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }

  /** The filing of a case this person takes part in. */
  Filing filing(Case matter, int number) {
    return filings.find(matter.id(), number).orElseThrow(NotFound::new);
  }

  static FilingPage.Matter shown(Case matter) {
    return new FilingPage.Matter(matter.number(), matter.title(), matter.life() == Life.LIVE);
  }

  FilingPage page(Case matter, Filing filing, Person me) {
    return page(matter, filing, me, Map.of(), Optional.empty(), filing.revision());
  }

  /**
   * The page.
   *
   * @param typed what was sent and not stored
   * @param problem why not
   * @param seen the revision the sender saw
   */
  FilingPage page(
      Case matter,
      Filing filing,
      Person me,
      Map<String, String> typed,
      Optional<String> problem,
      int seen) {
    boolean live = matter.life() == Life.LIVE;
    Sheet sheet = filings.sheet(filing);
    boolean open = filing.state().open().isPresent();
    Optional<Gate> gate =
        open && me.may(Permission.READ_CASES)
            ? Optional.of(sending.gate(filing, me.id()))
            : Optional.empty();
    return new FilingPage(
        shown(matter),
        sheet,
        filings.allowed(filing, live, me).stream().map(Act::wire).collect(Collectors.toSet()),
        live
            && filing.state() instanceof FilingState.Draft
            && me.may(Permission.WORK_CASES)
            && sending.urgent(filing),
        portal(filing, me),
        gate.map(g -> GateView.of(g, decides(g, me))),
        gate.flatMap(g -> sending.decision(filing, g)).map(this::decision),
        review(filing),
        filing.history().stream().map(this::happened).toList().reversed(),
        receipts.of(filing.id()).stream().map(this::row).toList(),
        typed,
        problem,
        filing.history().stream().filter(m -> m.number() > seen).map(this::happened).toList(),
        now(sheet));
  }

  private PortalView portal(Filing filing, Person me) {
    return new PortalView(
        accounts.of(filing.entity(), filing.authority()).stream().map(a -> row(a, me)).toList(),
        filings.earlierAccount(filing),
        filings.csirt(filing));
  }

  private PortalView.Row row(PortalAccount a, Person me) {
    return new PortalView.Row(
        a.account(),
        a.primary(),
        a.verified(),
        people.displayName(a.holder()),
        a.deputy().map(people::displayName).orElse(""),
        a.testedAt().map(FilingTexts::minute),
        a.stale(clock.instant()),
        a.holder().equals(me.id()) || a.deputy().filter(me.id()::equals).isPresent());
  }

  private static boolean decides(Gate gate, Person me) {
    return gate instanceof Gate.Closed c
        && c.disputed()
        && me.may(Permission.DECIDE_LAW)
        && GateWords.decides(me, gate);
  }

  private FilingPage.Decision decision(Deed deed) {
    return new FilingPage.Decision(
        people.displayName(deed.by()),
        FilingTexts.minute(deed.at()),
        deed.said(Deed.REASON).orElse(""));
  }

  private Optional<FilingPage.Review> review(Filing filing) {
    return filing
        .state()
        .sent()
        .filter(FilingState.Statement::reviewOwed)
        .flatMap(s -> filing.submission())
        .map(m -> m.deed().at().plus(sending.reviewWithin()))
        .map(
            until ->
                new FilingPage.Review(FilingTexts.minute(until), clock.instant().isAfter(until)));
  }

  private FilingPage.Happened happened(Moved m) {
    Deed d = m.deed();
    return new FilingPage.Happened(
        m.number(),
        m.number() == 1 ? "start" : d.act().wire(),
        people.displayName(d.by()),
        FilingTexts.minute(d.at()),
        d.when().equals(d.at()) ? Optional.empty() : Optional.of(FilingTexts.minute(d.when())),
        d.said(Deed.REASON),
        d.said(Deed.REFERENCE),
        d.said(Deed.ACCOUNT),
        d.said(Deed.GLASS));
  }

  private FilingPage.ReceiptRow row(org.bulou.server.filings.Receipt r) {
    return new FilingPage.ReceiptRow(
        r.id().toString(),
        r.name(),
        r.size(),
        r.sha256(),
        people.displayName(r.addedBy()),
        FilingTexts.minute(r.addedAt()));
  }

  /** As a person in front of this portal reads the clock. */
  private String now(Sheet sheet) {
    ZoneId zone = sheet.language() == Language.ZH ? CHINA : ZoneOffset.UTC;
    return clock
        .instant()
        .truncatedTo(ChronoUnit.MINUTES)
        .atZone(zone)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
