package org.bulou.server.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bulou.server.access.Role;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** The register's pages, on a server of their own: entities would show in everybody's cases. */
class OrganisationPagesTest {
  @Test
  void shouldKeepTheRegister() {
    try (TestServer server = TestServer.fresh(false)) {
      Browser keeper = server.signedIn(Role.COORDINATOR).get("/organisation");
      assertTrue(keeper.text().contains("No entity is registered yet"), keeper::text);
      assertEquals(404, server.stranger().getOnly("/.well-known/security.txt").status());
      assertTrue(server.stranger().get("/report").text().contains("No product is registered"));
      addEntity(keeper);
      addProduct(keeper);
      Register register = server.bean(Organisation.class).register();
      Product product = register.product("r1").orElseThrow();
      assertEquals(Set.of("CN"), product.markets());
      assertEquals(Set.of("cn.network-product-provider"), product.rolesOf("sz"));
      assertEquals(200, server.signedIn(Role.AUDITOR).get("/organisation").status());
      assertEquals(403, server.signedIn(Role.ANALYST).get("/organisation/entity").status());
      refuseBadInput(keeper);
      refuseStaleForms(server);
      confirmProfile(server, keeper);
    }
  }

  @Test
  void shouldCallWordsAsTheVocabularyDoes() {
    Words words = TestServer.shared().bean(Words.class);
    assertEquals("德国", words.name("DE").zh());
    assertEquals("Germany", words.name("DE").en());
    assertEquals("网络产品提供者", words.name("cn.network-product-provider").zh());
    assertEquals("firmware", words.name("firmware").en());
  }

  private static void addEntity(Browser keeper) {
    keeper.get("/organisation/entity");
    keeper.submit(
        "form#entity",
        Map.of(
            "id", "sz", "zh", "深圳公司", "en", "SZ", "established", "CN", "address", "p@sz.example"));
    assertEquals(200, keeper.status(), keeper::text);
    assertTrue(keeper.text().contains("p@sz.example"), keeper::text);
  }

  private static void addProduct(Browser keeper) {
    keeper.get("/organisation/product");
    keeper.submit(
        "form#product",
        Map.of(
            "id",
            "r1",
            "name",
            "Router One",
            "kind",
            "hardware",
            "markets",
            "CN",
            "roles-sz",
            "cn.network-product-provider"));
    assertEquals(200, keeper.status(), keeper::text);
    assertTrue(keeper.text().contains("Router One"), keeper::text);
  }

  private static void refuseBadInput(Browser keeper) {
    for (String id : new String[] {"SZ", "v1", "case", "report-1", "", "a b", "<b>"}) {
      keeper.get("/organisation/entity");
      keeper.submit("form#entity", Map.of("id", id, "zh", "中", "en", "E", "established", "CN"));
      assertEquals(422, keeper.status(), id);
      assertTrue(keeper.page().select("#id-problem").hasText(), id);
      assertEquals("E", keeper.page().select("#en").val(), "nothing typed is lost");
    }
    keeper.get("/organisation/entity");
    keeper.submit("form#entity", Map.of("id", "sz", "zh", "中", "en", "E", "established", "CN"));
    assertTrue(keeper.text().contains("exists already"), keeper::text);
    keeper.get("/organisation/entity");
    keeper.submit(
        "form#entity",
        Map.of(
            "id", "xx", "zh", "中", "en", "E", "established", "MARS", "address", "a b\r\nBcc: c"));
    assertTrue(keeper.page().select("#established-problem").hasText(), keeper::text);
    assertTrue(keeper.page().select("#address-problem").hasText(), keeper::text);
  }

  private static void refuseStaleForms(TestServer server) {
    Browser one = server.signedIn(Role.LEGAL).get("/organisation/product?id=r1");
    Browser two = server.signedIn(Role.LEGAL).get("/organisation/product?id=r1");
    one.submit("form#product", Map.of("name", "Router 1"));
    assertEquals(200, one.status());
    two.submit("form#product", Map.of("name", "Router I"));
    assertEquals(409, two.status());
    assertEquals(
        "Router 1", server.bean(Organisation.class).register().product("r1").orElseThrow().name());
    assertEquals(404, one.get("/organisation/product?id=" + UUID.randomUUID()).status());
  }

  private static void confirmProfile(TestServer server, Browser keeper) {
    keeper.get("/organisation/profile");
    keeper.submit("form#profile", Map.of("zh", "路由器公司", "en", "The Router Firm", "form", "sz"));
    assertEquals(200, keeper.status(), keeper::text);
    assertEquals(200, server.stranger().getOnly("/.well-known/security.txt").status());
    Browser stranger = server.stranger().get("/report");
    assertTrue(stranger.text().contains("The Router Firm"));
    assertFalse(stranger.text().contains("p@sz.example"));
  }
}
