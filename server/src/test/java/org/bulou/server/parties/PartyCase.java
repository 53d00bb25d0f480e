package org.bulou.server.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;

/** A case with somebody who may share it, and parties added as people add them. */
public final class PartyCase {
  private final TestServer server;
  private final Person coordinator;
  private final Case matter;
  private final Browser browser;

  private PartyCase(TestServer server, Life life) {
    this.server = server;
    this.coordinator = server.person(Role.COORDINATOR);
    this.matter = FilingCase.both(server).open(life, coordinator);
    this.browser = server.as(coordinator);
  }

  public static PartyCase open(TestServer server) {
    return new PartyCase(server, Life.LIVE);
  }

  public static PartyCase open(TestServer server, Life life) {
    return new PartyCase(server, life);
  }

  public Case matter() {
    return matter;
  }

  public Person coordinator() {
    return coordinator;
  }

  /** The coordinator's browser. */
  public Browser us() {
    return browser;
  }

  public String path() {
    return "/cases/" + matter.number() + "/parties";
  }

  /** Adds a party that provides nothing; its page is open in our browser then. */
  public String add(String territory) {
    return add("vendor " + UUID.randomUUID().toString().substring(0, 8), territory, "downstream");
  }

  public String add(String name, String territory, String kind) {
    browser.get(path());
    Map<String, String> form = new HashMap<>();
    form.put("name", name);
    form.put("kind", kind);
    form.put("territory", territory);
    form.put("no-provider", "yes");
    form.put("language", "en");
    browser.submit("#party-form", form);
    assertEquals(200, browser.status(), browser::text);
    return browser.path();
  }

  /** Asks and gives a link to the party at this path; returns the link as shown. */
  public String invite(String party) {
    ask(party, "detail");
    browser.submit("#invite-form", Map.of());
    assertEquals(200, browser.status(), browser::text);
    return browser.page().selectFirst("#link code").text();
  }

  /** What the gate says of a link, on the page. */
  public Browser ask(String party, String level) {
    return browser.get(party + "/ask?entity=sz&days=90&level=" + level);
  }

  /** A party's browser in which this link was opened. */
  public Browser opened(String link) {
    Browser theirs = server.stranger();
    theirs.get(link.substring(link.indexOf("/party/")));
    theirs.submit("#open", Map.of());
    assertEquals("/party/view", theirs.path(), theirs::text);
    return theirs;
  }

  /** Writes to the party at this path; every field the page offers is filled in. */
  public Browser write(String party, String text) {
    browser.get(party);
    return browser.submit("#message-form", Map.of("level", "nature", "text", text, "sober", "yes"));
  }
}
