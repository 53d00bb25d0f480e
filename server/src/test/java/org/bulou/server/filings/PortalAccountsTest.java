package org.bulou.server.filings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.PortalAccount;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Portal accounts, and what a filing's page says of them: who, tested when, blind to what. */
class PortalAccountsTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String EARLY = "eu.cra.14-2a.early-warning(grp, v1)";
  private static final String NOTIFIED = "eu.cra.14-2b.notification(grp, v1)";
  private final String entity = "m" + UUID.randomUUID().toString().substring(0, 6);
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Person deputy = SERVER.person(Role.ANALYST);
  private final Person releaser = SERVER.person(Role.RELEASER);
  private final Person coordinator = SERVER.person(Role.COORDINATOR);

  private Case open() {
    SERVER
        .bean(Organisation.class)
        .entity(
            new Entity(entity, Bilingual.same(entity), "DE", Optional.empty(), Set.of(), 0),
            coordinator.id());
    return FilingCase.union(SERVER, entity, "DE")
        .open(Life.LIVE, analyst, deputy, releaser, coordinator);
  }

  private Browser register(String account, String kind, Person holder) {
    return SERVER
        .as(coordinator)
        .get("/organisation/portals")
        .submit(
            "#portal-form",
            Map.of(
                "portal",
                "eu.srp",
                "entity",
                entity,
                "account",
                account,
                "kind",
                kind,
                "holder",
                holder.id().toString()));
  }

  private String begin(Browser writer, Case c, String duty) {
    writer.get(
        "/cases/"
            + c.number()
            + "/filings/new?duty="
            + URLEncoder.encode(duty, StandardCharsets.UTF_8));
    writer.submit("form[id^=start-]", Map.of());
    assertEquals(200, writer.status(), writer::text);
    SERVER.as(releaser).get(writer.path()).submit("#check-form", Map.of());
    return writer.path();
  }

  @Test
  void shouldWarnOfAnAccountNobodyTestedAndOfASecondaryThatIsBlind() {
    Case c = open();
    Browser writer = SERVER.as(analyst);
    String early = begin(writer, c, EARLY);
    writer.get(early);
    assertTrue(writer.text().contains("nobody knows whether anybody can file"), writer::text);
    register("analyst@eu", "secondary", analyst);
    Browser list = register("deputy@eu", "secondary", deputy);
    assertTrue(list.text().contains("never tested"), list::text);
    writer.get(early);
    assertTrue(writer.page().select("section.portal .flag").text().contains("not tested for 90"));
    assertEquals("analyst@eu", writer.page().selectFirst("#account").val(), "his own, filled in");
    String tested = "form[action*='" + account("analyst@eu").id() + "']";
    SERVER.as(analyst).get("/organisation/portals").submit(tested, Map.of());
    assertFalse(account("analyst@eu").stale(SERVER.clock().instant()));
    writer.get(early);
    boolean reasons = !writer.page().select("#submit-form [name=reasons]").isEmpty();
    writer.submit("#submit-form", reasons ? Map.of("reasons", "the date stands") : Map.of());
    assertEquals(200, writer.status(), writer::text);

    Browser other = SERVER.as(deputy);
    begin(other, c, NOTIFIED);
    other.get(other.path());
    assertTrue(other.page().select("#earlier.problem").text().contains("analyst@eu"), other::text);
    assertTrue(other.text().contains("cannot see what another one filed"), other::text);
    writer.get(other.path());
    assertTrue(writer.page().select("#earlier.problem").isEmpty(), "its holder sees it");
    SERVER.clock().advance(Duration.ofDays(91));
    assertTrue(account("analyst@eu").stale(SERVER.clock().instant()));
  }

  private static PortalAccount account(String name) {
    return SERVER.bean(org.bulou.server.organisation.PortalAccounts.class).all().stream()
        .filter(a -> a.account().equals(name))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  @Test
  void shouldSayWhichCsirtAndWhy() {
    Case c = open();
    Browser writer = SERVER.as(analyst);
    String path = begin(writer, c, EARLY);
    writer.get(path);
    assertTrue(writer.page().select("#csirt").text().contains("names a member state yet"));
    FilingCase.record(
        SERVER, c.id(), analyst, List.of(Told.fact(entity, "representative_in", "\"FR\"")));
    writer.get(path);
    assertTrue(writer.page().select("#csirt.problem").text().contains("would be"), writer::text);
    FilingCase.record(
        SERVER,
        c.id(),
        analyst,
        List.of(
            Told.fact(entity, "decisions_taken_in", "\"CN\""),
            Told.fact(entity, "most_employees_in", "\"DE\"")));
    writer.get(path);
    assertTrue(
        writer.page().select("#csirt.notice").text().contains("CSIRT of Germany"), writer::text);
  }

  @Test
  void shouldRefuseAnAccountWithoutHolderAndOneTwice() {
    open();
    assertEquals(200, register("x@eu", "primary", analyst).status());
    assertEquals(422, register("x@eu", "primary", analyst).status());
    assertEquals(422, register("y@eu", "primary", releaser).status(), "a releaser files nothing");
  }
}
