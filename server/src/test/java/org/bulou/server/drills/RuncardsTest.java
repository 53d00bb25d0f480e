package org.bulou.server.drills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The run cards with our own accounts on them. */
class RuncardsTest {
  private static final TestServer SERVER = TestServer.shared();
  private final String entity = "m" + UUID.randomUUID().toString().substring(0, 6);
  private final Person coordinator = SERVER.person(Role.COORDINATOR);
  private final Person holder = SERVER.person(Role.ANALYST);

  private static Element card(Browser b, String form) {
    return b.page().getElementById("card-" + form);
  }

  @Test
  void shouldSayWhoFilesWhereAndThatNobodyTriedIt() {
    SERVER
        .bean(Organisation.class)
        .entity(
            new Entity(entity, Bilingual.same(entity), "DE", Optional.empty(), Set.of(), 0),
            coordinator.id());
    SERVER
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
                "eu-" + entity,
                "kind",
                "primary",
                "holder",
                holder.id().toString()));
    Browser b = SERVER.as(holder).get("/organisation/runcards");
    assertEquals(200, b.status(), b::text);
    String row = card(b, "eu.srp").select("tr:contains(eu-" + entity + ")").text();
    assertTrue(row.contains(holder.displayName()), row);
    assertEquals(2, card(b, "eu.srp").select("tr:contains(eu-" + entity + ") .flag").size(), row);
    assertTrue(card(b, "cn.nvdb").select("tr:contains(" + entity + ")").isEmpty());
    assertTrue(card(b, "eu.srp").text().contains("within 24"), card(b, "eu.srp")::text);
    assertTrue(card(b, "cn.nvdb").text().contains("not in the library"));
    assertTrue(card(b, "cn.incident").text().contains("12387 (wording not read"));
    assertTrue(
        b.page().select("section.runcard").stream()
            .allMatch(c -> c.text().contains("somebody may be watching")));
  }

  @Test
  void shouldBeForThoseWhoSeeThePortals() {
    assertEquals(200, SERVER.signedIn(Role.ADMIN).get("/organisation/runcards").status());
    assertEquals(
        "/sign-in", SERVER.stranger().get("/organisation/runcards").path().split("\\?", -1)[0]);
    Browser zh = SERVER.signedIn(Role.ANALYST).header("Accept-Language", "zh-CN");
    assertTrue(zh.get("/organisation").page().select("a[href=/organisation/runcards]").size() == 1);
  }
}
