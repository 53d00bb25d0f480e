package org.bulou.server.desk.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A case about anything the vocabulary has a word for, worked from the pages alone. */
class FactsTest {
  private static final TestServer SERVER = TestServer.shared();
  private Person analyst = SERVER.person(Role.ANALYST);
  private Browser b = SERVER.as(analyst);

  @Test
  void shouldSayWhichLawOnItIsSwitchedOff() {
    b.get(open("organisation"));
    assertTrue(b.page().select(".off").text().contains("--pack cn-data"), b::text);
    b.get(open("vulnerability"));
    assertFalse(b.page().select(".off").text().contains("--pack cn-data"), b::text);
  }

  @Test
  void shouldLeadFromAnEmptyCaseToADuty() {
    try (TestServer server = TestServer.on(TestPostgres.settings(Set.of("cn-data")))) {
      analyst = server.person(Role.ANALYST);
      b = server.as(analyst);
      leadToADuty();
    }
  }

  private void leadToADuty() {
    String facts = open("organisation") + "/facts";
    String own = add(facts, "entity", "深圳公司");
    record(facts, own, "established_in", Map.of("value", "CN"));
    record(facts, own, "roles", Map.of("value", "cn.pi-handler"));
    record(
        facts,
        own,
        "pi_persons",
        Map.of("value", "10000001", "since", "2020-01-01T00:00", "zone", "Asia/Shanghai"));
    record(
        facts,
        own,
        "ten_million_since",
        Map.of("value", "2025-10-20T10:00", "zone", "Asia/Shanghai"));
    Element said = b.get(facts + "?part=" + own).page().selectFirst("table.facts");
    assertTrue(said.text().contains("10000001"), said::text);
    assertTrue(said.text().contains(analyst.displayName()), said::text);
    assertFalse(b.page().select("dl.parts").text().contains("Cyberspace Administration"), b::text);
    // PI audit measures Art. 4: two years after the ten million, that day not counted.
    assertTrue(b.get(facts.replace("/facts", "")).text().contains("2027-10-20 24:00"), b.text());
  }

  @Test
  void shouldKeepWhatHeldBefore() {
    String facts = open("organisation") + "/facts";
    String own = add(facts, "entity", "company");
    Map<String, String> zone = Map.of("zone", "UTC");
    record(facts, own, "pi_persons", with(zone, "value", "5"));
    record(facts, own, "pi_persons", with(with(zone, "value", "7"), "since", "2026-01-01T00:00"));
    record(facts, own, "pi_persons", with(with(zone, "value", "9"), "since", "2026-02-01T00:00"));
    String said = b.get(facts + "?part=" + own).page().selectFirst("table.facts").text();
    assertTrue(said.contains("… – 2026-01-01 00:00"), said);
    assertTrue(said.contains(": 5; 2026-01-01 00:00"), said);
    assertTrue(said.contains(": 7; 2026-02-01 00:00"), said);
    assertTrue(said.contains(": 9"), said);
  }

  @Test
  void shouldPutAPartTheCaseHasOnAnotherList() {
    String facts = open("vulnerability") + "/facts";
    String one = add(facts, "product", "R100");
    String two = add(facts, "product", "R200");
    String lib = add(facts, "component", "libfoo");
    record(facts, one, "components", Map.of("value", lib, "how", "list"));
    assertTrue(shown(facts, one, "components").contains("libfoo"));
    assertTrue(b.page().select(".list-part").isEmpty(), "it is on that list already");
    assertFalse(shown(facts, two, "components").contains("libfoo"), "known of the other only");
    assertEquals(lib, b.page().select(".list-part option[value=" + lib + "]").attr("value"));
    record(facts, two, "components", Map.of("value", "yes"));
    assertFalse(shown(facts, two, "components").contains("libfoo"), "these were none");
    post(b, facts, form(two, "components", version(facts), Map.of("value", one, "how", "list")));
    assertEquals(422, b.status(), "a product is no component");
  }

  private String shown(String facts, String part, String attribute) {
    b.get(facts + "?part=" + part + "&attribute=" + attribute);
    return b.page().select("form.stack").first().text();
  }

  @Test
  void shouldRecordOfAPartBetweenOnesThatWereNeverTold() {
    String facts = open("vulnerability") + "/facts";
    String own = add(facts, "entity", "company");
    String flaw = add(facts, "vulnerability", "flaw");
    String part = "awareness(" + own + ", exploitation(" + flaw + "))";
    record(facts, part, "signal_at", Map.of("value", "2026-11-24T10:15", "zone", "Asia/Shanghai"));
    assertTrue(b.page().select("table.facts").text().contains("2026-11-24 02:15"), b::text);
    for (String odd : List.of("awareness(" + own + ")", "awareness(x, exploitation(x))", "a((((")) {
      post(b, facts, form(odd, "signal_at", version(facts), Map.of("value", "2026-11-24T10:15")));
      assertEquals(422, b.status(), odd);
    }
  }

  @Test
  void shouldAskAgainForWhatHadNotHappenedAndTakeOnePressForAll() {
    String matter = open("vulnerability");
    String facts = matter + "/facts";
    String flaw = add(facts, "vulnerability", "flaw");
    for (String level : List.of("existence_at", "nature_at", "poc_at")) {
      record(facts, "publicity(" + flaw + ")", level, Map.of("how", "none"));
    }
    assertTrue(b.get(matter).page().select("#still").isEmpty(), "as of now");
    SERVER.clock().advance(Duration.ofMinutes(5));
    assertEquals(3, b.get(matter).page().select("#still [name=fact]").size(), b::text);
    String nature = "publicity(" + flaw + ").nature_at";
    List<String> some = List.of("publicity(" + flaw + ").existence_at", nature, "nobody.name");
    int version = version(facts);
    still(matter, some, version - 1);
    assertEquals(409, b.status(), "somebody recorded something since");
    b.get(matter);
    still(matter, some, version);
    assertEquals(200, b.status());
    assertEquals(1, b.page().select("#still [name=fact]").size(), "the third was not confirmed");
    assertEquals(version + 1, version(facts));
    b.get(matter);
    still(matter, List.of(), version + 1);
    assertEquals(version + 1, version(facts), "nothing chosen, nothing recorded");
  }

  private void still(String matter, List<String> chosen, int seen) {
    Map<String, List<String>> form = fields(Map.of("seen", "" + seen));
    form.put("fact", chosen);
    post(b, matter + "/facts/still", form);
  }

  @Test
  void shouldServeEveryAspectWithoutKnowingIt() {
    List<String> aspects = b.get("/cases").page().select("input[name=aspect]").eachAttr("value");
    assertTrue(aspects.size() >= 12, aspects::toString);
    Set<String> seen = new HashSet<>();
    for (String aspect : aspects) {
      String facts = open(aspect) + "/facts";
      List<String> kinds =
          new ArrayList<>(
              b.get(facts).page().select("optgroup").first().select("option").eachAttr("value"));
      assertFalse(kinds.isEmpty(), aspect);
      for (String kind : kinds.stream().filter(seen::add).toList()) {
        String part = add(facts, kind, "一个 " + kind);
        assertTrue(b.page().select("#part").text().contains(":"), aspect + " " + kind);
        for (String attribute :
            b.page().select("select[name=attribute] option").eachAttr("value")) {
          if (attribute.hashCode() % 11 == 0) {
            b.get(facts + "?part=" + part + "&attribute=" + attribute);
            assertEquals(200, b.status(), kind + "." + attribute);
            assertFalse(
                b.page().select("form input[name=attribute]").isEmpty(), kind + "." + attribute);
          }
        }
      }
      assertEquals(200, b.get(facts.replace("/facts", "")).status(), aspect);
    }
  }

  @Test
  void shouldSayWhatIsWrongAndRecordNothing() {
    String matter = open("vulnerability");
    String facts = matter + "/facts";
    String own = add(facts, "entity", "company");
    int version = version(facts);
    post(
        b,
        facts + "/parts",
        fields(Map.of("seen", String.valueOf(version), "kind", "no-such", "name", "x")));
    assertEquals(422, b.status());
    post(b, facts, form(own, "pi_persons", version, Map.of("value", "many")));
    assertEquals(422, b.status());
    post(
        b,
        facts,
        form(
            own, "pi_persons", version, Map.of("value", "3", "since", "yesterday", "zone", "UTC")));
    assertEquals(422, b.status());
    post(b, facts, form(own, "pi_persons", version - 1, Map.of("value", "3")));
    assertEquals(409, b.status());
    assertTrue(b.text().contains("company"), b.text());
    post(b, facts, form("nobody", "pi_persons", version, Map.of("value", "3")));
    assertEquals(422, b.status());
    assertEquals(version, version(facts));
    assertEquals(200, b.get(facts + "?part=awareness(" + own + ",+nothing)").status());
  }

  @Test
  void shouldBeNothingToAnOutsider() {
    String facts = open("vulnerability") + "/facts";
    Browser outsider = SERVER.signedIn(Role.ANALYST);
    for (String path : List.of(facts, "/cases/2026-9999/facts")) {
      assertEquals(404, outsider.get(path).status());
      post(outsider, path, form("case", "aspects", 1, Map.of("value", "x")));
      assertEquals(404, outsider.status());
      post(outsider, path + "/parts", fields(Map.of("seen", "1", "kind", "entity", "name", "x")));
      assertEquals(404, outsider.status());
    }
  }

  private String open(String aspect) {
    b.get("/cases");
    post(b, "/cases", fields(Map.of("title", "about " + aspect, "life", "live", "aspect", aspect)));
    assertEquals(200, b.status());
    return b.path();
  }

  private int version(String facts) {
    return Integer.parseInt(b.get(facts).page().selectFirst("input[name=seen]").attr("value"));
  }

  private String add(String facts, String kind, String name) {
    post(
        b,
        facts + "/parts",
        fields(Map.of("seen", String.valueOf(version(facts)), "kind", kind, "name", name)));
    assertEquals(200, b.status(), kind);
    return b.page().selectFirst("section[data-part]").attr("data-part");
  }

  private void record(String facts, String part, String attribute, Map<String, String> more) {
    b.get(
        facts
            + "?part="
            + URLEncoder.encode(part, StandardCharsets.UTF_8)
            + "&attribute="
            + attribute);
    post(b, facts, form(part, attribute, version(facts), more));
    assertEquals(200, b.status(), b.text());
  }

  private static Map<String, List<String>> form(
      String part, String attribute, int seen, Map<String, String> more) {
    return fields(
        with(
            with(with(more, "part", part), "attribute", attribute),
            Map.of("seen", "" + seen, "how", more.getOrDefault("how", "value"))));
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  private static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(fields);
    all.putAll(more);
    return all;
  }

  private static void post(Browser b, String to, Map<String, List<String>> fields) {
    Map<String, List<String>> all = new HashMap<>(fields);
    all.put("_csrf", List.of(b.page().selectFirst("[name=_csrf]").val()));
    b.post(to, all);
  }

  private static Map<String, List<String>> fields(Map<String, String> fields) {
    Map<String, List<String>> all = new HashMap<>();
    fields.forEach((k, v) -> all.put(k, List.of(v)));
    return all;
  }
}
