package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bulou.law.evaluate.DutyState;
import org.bulou.server.testing.Zip;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The router's week, from Monday's mail to next week's visit, lived through in the browser alone:
 * each day's instants, gates, conflicts and statements.
 */
class RouterWeekBrowserTest {
  private static final Week WEEK = new Week();
  private static final String MIIT = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";
  private static final String MAJOR = "RMSV 第九条第（六）项";
  private static final String HARM = "cn.ndr.10.report-24h(sz, v1, r100)";
  private static final String WARNING = "eu.cra.14-2a.early-warning(our-group, v1)";
  private static final String NOTICE = "eu.cra.14-2b.notification(our-group, v1)";
  private static final String FINAL = "eu.cra.14-2c.final-report(our-group, v1)";

  @AfterAll
  static void close() {
    WEEK.close();
  }

  @Test
  void shouldLiveThroughTheWeek() {
    readings();
    monday();
    upstream();
    tuesday();
    decided();
    users();
    wednesday();
    window();
    workaround();
    thursday();
    handOver();
    friday();
    new WeekAdvisories(WEEK).shouldBeHeldProductByProductAndSiteBySite();
    visit();
    packs();
  }

  /** Before the mail came, counsel said how the firm reads what the laws leave open. */
  private static void readings() {
    Map.of(
            "cn.day", "calendar",
            "cn.rmsv.counts_as_provider", "whoever-maintains",
            "eu.cra.14-2a.early-warning.arises", "reasonable-certainty",
            "eu.cra.14-2b.notification.arises", "reasonable-certainty",
            "eu.cra.14-8.inform-users.arises", "reasonable-certainty",
            "eu.cra.14-2c.final-report.after", "any-measure",
            "eu.day", "strict-cet")
        .forEach(
            (element, reading) -> {
              Visitor zhao = WEEK.zhao;
              zhao.open("/law/readings/preview?element=" + element + "&reading=" + reading);
              zhao.fill("#decide [name=grounds]", "as the guidance says").send("#decide button.main");
              assertTrue(zhao.text().contains(reading), zhao::text);
            });
  }

  /** A mail at 16:40; the case, its first facts, and who reads them a second time. */
  private static void monday() {
    WEEK.until("2026-11-23T17:00+08:00");
    Visitor lin = WEEK.lin;
    lin.open("/reports/record");
    lin.page().locator("[name=channel][value=mail]").check();
    lin.fill("#zone", "Asia/Shanghai").fill("#received", "2026-11-23T16:40");
    lin.fill("#summary", "overflow in the login page").fill("#reproduce", "a long password");
    lin.page().locator("#product").selectOption("r100");
    lin.page().locator("[name=entities][value=sz]").check();
    lin.send("form#record button.main");
    for (String product : List.of("r100", "r200", "r90")) {
      lin.page().locator("#accept [name=products][value=" + product + "]").check();
    }
    lin.send("#accept button.main");
    WEEK.is(lin.page().locator("#outcome a[href^='/cases/']").first().getAttribute("href"));
    WEEK.facts(
        lin,
        """
        awareness(sz, v1) | at | 2026-11-23T16:40 | Asia/Shanghai
        awareness(sz, v1) | origin | CN
        case | incidents | all
        case | windows | all
        case | collection_platforms | all
        sz | operated_systems | all
        sz | roles | cn.finder cn.network-data-handler
        sz | decisions_taken_in | CN
        sz | most_employees_in | DE
        sz | srp_csirt | DE
        r100 | components | + libfoo
        r100 | components | all
        r200 | components | = component-1
        r200 | components | all
        r90 | components | = component-1
        r90 | components | all
        r100 | cra_excluded | no
        r200 | cra_excluded | no
        r90 | cra_excluded | no
        r90 | support_ended_at | 2026-06-30T00:00 | Asia/Shanghai
        v1 | in_own_code | no
        v1 | component | component-1
        v1 | measures | all
        publicity(v1) | existence_at | none
        publicity(v1) | product_at | none
        publicity(v1) | nature_at | none
        publicity(v1) | detail_at | none
        publicity(v1) | poc_at | none
        """);
    admit(WEEK.gu);
    admit(WEEK.zhao);
    WEEK.read(WEEK.gu);
    assertEquals(DutyState.RUNNING, WEEK.duty(MIIT).state());
    assertEquals(DutyState.MAY_HAVE_STARTED, WEEK.duty(HARM).state());
    assertEquals(Instant.parse("2026-11-25T16:00:00Z"), WEEK.due(MIIT));
    lin.open(WEEK.path()).check().picture("week-monday");
    lin.open(WEEK.path() + "/people/ask?who=" + WEEK.person(WEEK.weber).id() + "&entity=sz").check();
    assertTrue(lin.sees("section.gate-closed"), "Munich is abroad, and nothing is public");
  }

  private static void admit(Visitor who) {
    WEEK.lin.open(WEEK.path() + "/people/ask?who=" + WEEK.person(who).id() + "&entity=sz");
    WEEK.lin.send("#admit-form button.main");
  }

  /** The library's maintainers are told, and that is on record as the duty's end. */
  private static void upstream() {
    party("libfoo maintainers", "upstream", "NL", "component-1");
    Visitor lin = WEEK.lin;
    String notice = notice("upstream", "cn.rmsv.7-1");
    lin.open(notice).check();
    send(notice, "libfoo");
    assertEquals(DutyState.DONE, WEEK.duty("cn.rmsv.7-1.notify-upstream(sz, v1, r100)").state());
  }

  private static void party(String name, String kind, String territory, String component) {
    Visitor lin = WEEK.lin.open(WEEK.path() + "/parties");
    lin.page().locator("details.panel summary").first().click();
    lin.fill("#party-form [name=name]", name);
    lin.page().locator("#party-form [name=kind]").selectOption(kind);
    lin.page().locator("#party-form [name=territory]").selectOption(territory);
    lin.page().locator("#party-form [name=component]").selectOption(component);
    lin.page().locator("#party-form [name=no-provider]").setChecked(kind.equals("user"));
    lin.page().locator("#party-form [name=language]").selectOption("en");
    lin.send("#party-form button.main");
    assertTrue(lin.text().contains(name), lin::text);
  }

  /** A notice of a kind that is to discharge the duties of a norm, read by a second person. */
  private static String notice(String kind, String norm) {
    Visitor lin = WEEK.lin.open(WEEK.path() + "/parties/notices");
    lin.page().locator("#notice-form [name=kind]").selectOption(kind);
    lin.page().locator("#notice-form [name=entity]").selectOption("sz");
    lin.send("#notice-form button.main");
    String path = lin.path();
    for (String language : List.of("zh", "en")) {
      Locator words = lin.page().locator("#words-form [name=" + language + "]");
      words.fill(words.inputValue().replaceAll("(?s)\\[\\[.*?]]", "R100, R200, R90"));
    }
    lin.page().locator("#words-form [name=duty][value^='" + norm + "']").all().forEach(b -> b.check());
    lin.send("#words-form button.main");
    assertFalse(lin.sees(".problem"), lin::text);
    for (String language : List.of("zh", "en")) {
      String words = lin.page().locator("#words-form [name=" + language + "]").inputValue();
      assertFalse(words.contains("[["), words);
    }
    WEEK.gu.open(path).send("#check-form button.main");
    assertFalse(WEEK.gu.sees(".problem"), WEEK.gu::text);
    return path;
  }

  private static void send(String notice, String party) {
    Visitor lin = WEEK.lin.open(notice);
    assertTrue(lin.sees("#send-form"), lin::text);
    lin.page()
        .locator("#send-form label.check")
        .filter(new Locator.FilterOptions().setHasText(party))
        .locator("input")
        .check();
    lin.page().locator("#send-form [name=sober]").check();
    lin.fill("#send-form [name=hand]", "read out on the telephone to their security desk");
    lin.send("#send-form button.main");
    assertTrue(lin.text("#outcome").contains(party), lin::text);
  }

  /** A signal in the morning, certainty at 13:00: the Union's clock ends first. */
  private static void tuesday() {
    WEEK.until("2026-11-24T10:20+08:00");
    Visitor lin = WEEK.lin;
    WEEK.facts(
        lin,
        """
        exploitation(v1) | answer | not-yet
        awareness(sz, exploitation(v1)) | signal_at | 2026-11-24T10:15 | Asia/Shanghai
        awareness(sz, exploitation(v1)) | origin | ES
        """);
    WEEK.until("2026-11-24T13:05+08:00");
    WEEK.facts(
        lin,
        """
        exploitation(v1) | answer | yes | sure since 13:00: seen in the logs of an ISP
        exploitation(v1) | reliable_evidence | yes
        exploitation(v1) | malicious_actor | yes
        exploitation(v1) | in_a_system | yes
        awareness(sz, exploitation(v1)) | at | 2026-11-24T13:00 | Asia/Shanghai
        v1 | state_or_public_harm | no
        presence(v1, r100) | answer | yes
        presence(v1, r200) | answer | yes
        presence(v1, r90) | answer | yes
        presence(v1, r200) | needs_user_update | yes
        """);
    WEEK.read(WEEK.gu);
    WEEK.until("2026-11-24T14:00+08:00");
    WEEK.still(lin);
    assertEquals(Instant.parse("2026-11-25T05:00:00Z"), WEEK.due(WARNING));
    assertEquals(Instant.parse("2026-11-27T05:00:00Z"), WEEK.due(NOTICE));
    assertEquals(DutyState.WAITING, WEEK.duty(FINAL).state());
    assertEquals(DutyState.ENDED, WEEK.duty(HARM).state());
    lin.open(WEEK.path()).check().picture("week-tuesday");
    assertTrue(lin.text("section.next").contains("2026-11-25 06:00 +01:00"), lin.text("section.next"));
    assertTrue(lin.text("section.conflicts").contains("14(2)(a) × RMSV 第九条第（七）项"), lin::text);
  }

  /** Counsel for both laws decides the collision in writing, until a day. */
  private static void decided() {
    Visitor zhao = WEEK.zhao;
    for (String duty : List.of("14(2)(a)", "14(2)(b)")) {
      zhao.open(WEEK.path());
      zhao.send(zhao.page()
          .locator("article.conflict")
          .filter(new Locator.FilterOptions().setHasText(duty))
          .locator("a[href*='/conflict?key=']"));
      zhao.page().locator("#decide-form [name=way][value=minimum]").check();
      zhao.fill("#what", "file with the least that Article 14 asks").fill("#why-decide", "Art. 9(7) read narrowly");
      zhao.fill("#alternatives-decide", "to wait").fill("#until", "2026-12-24T12:00");
      zhao.send("#decide-form button.main");
      assertTrue(zhao.sees("#state .settled"), zhao::text);
    }
  }

  /** A notice to the operators: one may have it, with the other the laws collide. */
  private static void users() {
    party("Spanish ISP", "user", "ES", "");
    party("ISP in China", "user", "CN", "");
    String notice = notice("user", "cn.rmsv.7-3");
    Visitor lin = WEEK.lin.open(notice).check();
    assertTrue(lin.sees(".gate-clear:has-text('ISP in China')"), lin::text);
    assertTrue(lin.sees(".gate-closed:has-text('Spanish ISP')"), lin::text);
    send(notice, "ISP in China");
  }

  /** Both filings, the Union's before noon. */
  private static void wednesday() {
    WEEK.until("2026-11-25T12:10+08:00");
    WEEK.still(WEEK.lin);
    file(WARNING);
    assertEquals(DutyState.DONE, WEEK.duty(WARNING).state());
    WEEK.until("2026-11-25T14:30+08:00");
    file(MIIT);
    assertEquals(DutyState.DONE, WEEK.duty(MIIT).state());
  }

  private static void file(String duty) {
    Visitor lin = WEEK.lin.open(WEEK.path() + "/filings/new?duty=" + duty.replace(" ", "%20"));
    lin.send("form[id^=start-] button").check();
    String filing = lin.path();
    WEEK.gu.open(filing).send("#check-form button");
    WEEK.zhao.open(filing);
    if (WEEK.zhao.sees("#decide-form")) {
      WEEK.zhao.fill("#decision", "Article 9(7) read narrowly").send("#decide-form button");
    }
    lin.open(filing).fill("#account", "zhang@sz").fill("#reference", "REF-" + duty.substring(0, 2));
    if (lin.sees("#reasons")) {
      lin.fill("#reasons", "the law asks for it");
    }
    lin.send("#submit-form button").check();
    assertFalse(lin.sees(".problem[role=alert]"), lin::text);
  }

  /** A letter at 15:00: from 18:00 on, until further notice, nothing is published. */
  private static void window() {
    WEEK.until("2026-11-25T15:00+08:00");
    Visitor gu = WEEK.gu.open("/organisation/windows").check();
    gu.fill("#name", "a national event").fill("#start", "2026-11-25T18:00").fill("#document", "letter 17");
    gu.page().locator("#level").selectOption("national");
    gu.page().locator("#window-form #zone").selectOption("Asia/Shanghai");
    gu.page().locator("#receivedBy").selectOption("sz");
    gu.fill("#receivedAt", "2026-11-25T15:00");
    gu.page().locator("[name=confirmed]").check();
    gu.send("#window-form button.main");
    WEEK.lin.open(WEEK.path());
    assertFalse(WEEK.lin.text("section.not").contains(MAJOR), "it begins at six");
    WEEK.until("2026-11-25T20:10+08:00");
    WEEK.still(WEEK.lin);
    assertTrue(WEEK.lin.text("section.not").contains(MAJOR), WEEK.lin::text);
    WEEK.zhao.open("/windows").check();
    assertTrue(WEEK.zhao.text().contains("a national event"), WEEK.zhao::text);
  }

  /** A mitigation counts: the final report's fourteen days run from today. */
  private static void workaround() {
    WEEK.facts(
        WEEK.lin,
        """
        v1 | measures | + workaround
        measure-1 | kind | mitigation
        measure-1 | by_provider | yes
        measure-1 | products | = r100
        measure-1 | products | = r200
        measure-1 | products | = r90
        measure-1 | products | all
        measure-1 | available_at | 2026-11-25T20:00 | Asia/Shanghai
        v1 | measures | all
        """);
    assertEquals(DutyState.RUNNING, WEEK.duty(FINAL).state());
    assertEquals(Instant.parse("2026-12-09T23:00:00Z"), WEEK.due(FINAL));
  }

  /** A journalist calls; what was said differs from what we know, and that shows. */
  private static void thursday() {
    WEEK.until("2026-11-26T18:30+08:00");
    WEEK.facts(
        WEEK.lin,
        """
        publicity(v1) | existence_at | 2026-11-26T18:00 | Asia/Shanghai
        publicity(v1) | nature_at | 2026-11-26T18:00 | Asia/Shanghai
        publicity(v1) | detail_at | 2026-11-26T18:00 | Asia/Shanghai
        publicity(v1) | product_at | none
        publicity(v1) | poc_at | none
        """);
    Visitor lin = WEEK.lin.open(WEEK.path() + "/statements/new").check();
    lin.page().locator("#kind").selectOption("call");
    lin.page().locator("#entity").selectOption("sz");
    lin.fill("#speaker", "Lin").fill("#recipient", "a journalist").fill("#channel", "telephone");
    lin.page().locator("#audience").selectOption("named");
    lin.page().locator("#territory").selectOption("DE");
    lin.page().locator("#level").selectOption("existence");
    lin.page().locator("#purpose").selectOption("publicity");
    lin.fill("#at", "2026-11-26T18:05");
    lin.page().locator("#zone").selectOption("Asia/Shanghai");
    lin.page().locator("#language").selectOption("en");
    lin.fill("#words", "We look into it; we know of no exploitation.");
    lin.page().locator("[name=note]").check();
    lin.page().locator("[name=path1]").selectOption("exploitation(v1).answer");
    lin.fill("[name=said1]", "no");
    lin.send("#statement-form button.main");
    lin.open(WEEK.path() + "/statements").check();
    assertTrue(lin.text("article.alarm").contains("a journalist"), lin::text);
    assertTrue(lin.text("tr.differs").contains("actively exploited"), lin::text);
  }

  /** Shenzhen goes home and hands over; the other accepts. */
  private static void handOver() {
    Visitor lin = WEEK.lin.open("/handover").check();
    lin.page().locator("#to").selectOption(WEEK.person(WEEK.gu).id().toString());
    lin.fill("#remark", "the journalist calls again at nine").send("#offer-form button.main");
    String sheet = lin.path();
    WEEK.gu.open(sheet).check().send("#accept-form button.main");
    assertFalse(WEEK.gu.sees("#accept-form"), WEEK.gu::text);
  }

  /** The second stage before its hour; a fix for two of three. */
  private static void friday() {
    WEEK.until("2026-11-27T12:00+08:00");
    file(NOTICE);
    assertEquals(DutyState.DONE, WEEK.duty(NOTICE).state());
    WEEK.until("2026-11-27T17:05+08:00");
    WEEK.still(WEEK.lin);
    WEEK.facts(
        WEEK.lin,
        """
        v1 | measures | + fix
        measure-2 | kind | fix
        measure-2 | by_provider | yes
        measure-2 | products | = r100
        measure-2 | products | = r200
        measure-2 | products | all
        measure-2 | available_at | 2026-11-27T17:00 | Asia/Shanghai
        v1 | measures | all
        """);
    assertEquals(Instant.parse("2026-12-09T23:00:00Z"), WEEK.due(FINAL));
    WEEK.lin.open(WEEK.path()).check().picture("week-friday");
    assertTrue(WEEK.lin.text("section.not").contains(MAJOR), WEEK.lin::text);
  }

  /** The police come: papers, what they ask, what they get and do not, the signed list. */
  private static void visit() {
    WEEK.until("2026-12-01T10:00+08:00");
    Visitor lin = WEEK.lin.open(WEEK.path() + "/visits").check();
    lin.page().locator("#entity").selectOption("sz");
    lin.page().locator("#authority").selectOption("cn.police");
    lin.fill("#officers", "Li Wei, 0123\nWang Fang, 0124").fill("#document", "GD-2026-17");
    lin.page().locator("[name=shown]").check();
    lin.fill("#ground", "inspection").fill("#scope", "logs of six months").fill("#began", "2026-12-01T09:30");
    lin.page().locator("#visit-form #zone").selectOption("Asia/Shanghai");
    lin.send("#visit-form button.main").check();
    String visit = lin.path();
    for (String what : List.of("the log of six months", "the filing with the Union")) {
      lin.fill("#what", what).send("#ask-form button");
    }
    WEEK.zhao.open(visit);
    WEEK.zhao.fill("#demand-1 .produce [name=words]", "log-handed-over").fill("#demand-1 .produce [name=reasons]", "the notice names the power");
    WEEK.zhao.send("#demand-1 .produce button.main");
    WEEK.zhao.fill("#demand-2 .refuse [name=ground]", "beyond the notice").send("#demand-2 .refuse button");
    lin.open(visit).fill("#signed", "Li Wei; Zhang").send("#close-form button").check();
    assertTrue(lin.sees("#closed"), lin::text);
  }

  /** Each authority's pack holds its own and nothing of the other. */
  private static void packs() {
    WEEK.seal();
    String police = pack("cn.police");
    assertTrue(police.contains("log-handed-over") && police.contains("GD-2026-17"), police);
    for (String others : List.of("eu.", "Resilience", "REF-eu", "REF-cn")) {
      assertFalse(police.contains(others), others);
    }
    String union = pack("eu.srp");
    assertTrue(union.contains("REF-eu"), union);
    for (String others : List.of("cn.", "GD-2026-17", "log-handed-over", "visit", "REF-cn")) {
      assertFalse(union.contains(others), others);
    }
  }

  private static String pack(String authority) {
    Visitor zhao = WEEK.zhao.open(WEEK.path() + "/packs");
    zhao.page().locator("#to").selectOption("authority:" + authority);
    zhao.page().locator("#purpose").selectOption("lawful-order");
    zhao.page().locator("#entity").selectOption("sz");
    zhao.page().locator("[name=sober]").check();
    zhao.send("#choose-form button").check();
    if (zhao.sees("#reasons")) {
      zhao.fill("#reasons", "counsel: the order is lawful");
    }
    return new Zip(zhao.download("#pack-form button.main")).readable();
  }
}
