package org.bulou.server.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Post;
import org.bulou.server.organisation.Staff;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Letting people in is sharing; whoever is not in sees what he would see of no case at all. */
class AdmissionTest {
  private static final TestServer SERVER = TestServer.shared();
  private final String sz = "sz-" + UUID.randomUUID().toString().substring(0, 6);
  private final String muc = "muc-" + UUID.randomUUID().toString().substring(0, 6);
  private final Person owner = worker(sz, "CN", Role.ANALYST);

  private Person worker(String entity, String territory, Role... roles) {
    Person person = SERVER.person(roles);
    SERVER
        .bean(Organisation.class)
        .entity(
            new Entity(entity, Bilingual.same(entity), territory, Optional.empty(), Set.of(), 0),
            person.id());
    SERVER.bean(Staff.class).post(new Post(person.id(), entity, territory), person.id());
    return person;
  }

  /** A finder in China with a flaw that nobody knows of yet. */
  private Case open(Life life) {
    Cases cases = SERVER.bean(Cases.class);
    Case c = cases.open("admission", life, owner.id());
    String none = "{\"none_as_of\":\"" + SERVER.clock().instant() + "\",\"says\":\"psirt\"}";
    cases.record(
        c.id(),
        Optional.empty(),
        new Entry(
            "test",
            Bilingual.same("start"),
            List.of(
                Told.fact("case", "aspects", "{\"only\":[\"vulnerability\"]}"),
                Told.fact("case", "windows", "{\"all\":[]}"),
                Told.is(sz, "entity"),
                Told.fact(sz, "established_in", "\"CN\""),
                Told.fact(sz, "roles", "{\"only\":[\"cn.finder\"]}"),
                Told.fact(sz, "products", "{\"all\":[\"rx\"]}"),
                Told.is("rx", "product"),
                Told.fact("rx", "offered_in", "{\"only\":[\"CN\"]}"),
                Told.fact(
                    "capacity(" + sz + ", rx)",
                    "roles",
                    "{\"only\":[\"cn.network-product-provider\"]}"),
                Told.is("v1", "vulnerability"),
                Told.fact("v1", "in_own_code", "true"),
                Told.fact("awareness(" + sz + ", v1)", "origin", "\"CN\""),
                Told.fact("publicity(v1)", "existence_at", none),
                Told.fact("publicity(v1)", "product_at", none),
                Told.fact("publicity(v1)", "nature_at", none),
                Told.fact("publicity(v1)", "detail_at", none))),
        owner.id());
    return cases.get(c.id());
  }

  private static String path(Case c) {
    return "/cases/" + c.number();
  }

  private Browser ask(Browser b, Case c, Person who) {
    return b.get(path(c) + "/people/ask?who=" + who.id() + "&entity=" + sz);
  }

  @Test
  void shouldLetAColleagueInWhoseEntityAndTerritoryTheGateClears() {
    Case c = open(Life.LIVE);
    Person colleague = worker(sz, "CN", Role.ANALYST);
    Browser outside = SERVER.as(colleague);
    assertEquals(404, outside.get(path(c)).status());
    Browser b = ask(SERVER.as(owner), c, colleague);
    assertEquals(1, b.page().select(".gate-clear.card").size(), b::text);
    b.submit("#admit-form", Map.of());
    assertEquals(200, b.status(), b::text);
    assertEquals(200, outside.get(path(c)).status());
    assertTrue(
        SERVER.bean(Recorder.class).about(c.id().value()).stream()
            .filter(e -> e.type().equals("person.admitted"))
            .allMatch(e -> e.entry().parts().keySet().containsAll(Set.of("gate", "person"))));
    b.submit("#inside form", Map.of());
    assertEquals(404, outside.get(path(c)).status(), "and out again");
  }

  @Test
  void shouldTreatAColleagueAbroadAsAForeignParty() {
    Case c = open(Life.LIVE);
    Person munich = worker(muc, "DE", Role.ANALYST);
    Browser b = ask(SERVER.as(owner), c, munich);
    assertTrue(b.text().contains("第九条第（七）项"), b::text);
    b.submit("#admit-form", Map.of());
    assertEquals(422, b.status(), b::text);
    assertEquals(404, SERVER.as(munich).get(path(c)).status());
    Person legal = worker(sz, "CN", Role.LEGAL);
    SERVER.bean(Cases.class).addParticipant(c.id(), legal.id(), owner.id());
    Browser counsel = ask(SERVER.as(legal), c, munich);
    counsel.submit("#admit-form", Map.of("reasons", "narrow reading"));
    assertEquals(200, counsel.status(), counsel::text);
    assertEquals(200, SERVER.as(munich).get(path(c)).status());
  }

  @Test
  void shouldLetOnlyOwnerAndCoordinatorsShare() {
    Case c = open(Life.LIVE);
    Person other = worker(sz, "CN", Role.ANALYST);
    Person third = worker(sz, "CN", Role.ANALYST);
    SERVER.bean(Cases.class).addParticipant(c.id(), other.id(), owner.id());
    Browser b = SERVER.as(other).get(path(c) + "/people");
    assertTrue(b.page().select("#ask-form").isEmpty());
    String token = b.page().selectFirst("[name=_csrf]").val();
    b.post(
        path(c) + "/people",
        Map.of(
            "_csrf", List.of(token), "who", List.of(third.id().toString()), "entity", List.of(sz)));
    assertEquals(422, b.status());
    assertEquals(404, SERVER.as(third).get(path(c)).status());
  }

  @Test
  void shouldAskNoGateInAnExercise() {
    Case c = open(Life.EXERCISE);
    Person munich = worker(muc, "DE", Role.ANALYST);
    Browser b = ask(SERVER.as(owner), c, munich);
    b.submit("#admit-form", Map.of());
    assertEquals(200, b.status(), b::text);
    assertEquals(200, SERVER.as(munich).get(path(c)).status());
  }

  /** Every page below a case, as found in the running program, and not from a list kept here. */
  @Test
  void shouldAnswerAnOutsiderAsIfThereWereNoCase() {
    Case c = open(Life.LIVE);
    Person outsider = worker(sz, "CN", Role.ANALYST, Role.COORDINATOR, Role.LEGAL, Role.RELEASER);
    Browser b = SERVER.as(outsider);
    Set<String> below = new TreeSet<>();
    for (var mapping : SERVER.beans(RequestMappingHandlerMapping.class)) {
      mapping.getHandlerMethods().keySet().stream()
          .filter(i -> i.getMethodsCondition().getMethods().contains(RequestMethod.GET))
          .flatMap(i -> i.getPatternValues().stream())
          .filter(p -> p.startsWith("/cases/{number}"))
          .forEach(below::add);
    }
    assertTrue(below.size() > 8, below::toString);
    for (String pattern : below) {
      String query = "?duty=x&id=x&entity=" + sz + "&to=archive&who=" + outsider.id();
      String tail =
          pattern
              .replace("{filing}", "1")
              .replace("{statement}", "1")
              .replace("{party}", "1")
              .replace("{notice}", "1")
              .replace("{file}", new UUID(0, 1).toString())
              .replace("{visit}", "1")
              .replace("{receipt}", new UUID(0, 1).toString());
      String theirs = b.get(tail.replace("{number}", c.number()) + query).body();
      assertEquals(404, b.status(), pattern);
      String nobodys = b.get(tail.replace("{number}", "1999-0001") + query).body();
      assertEquals(404, b.status(), pattern);
      assertEquals(
          nobodys.replace("1999-0001", "N").replaceAll("value=\"[^\"]*\"", ""),
          theirs.replace(c.number(), "N").replaceAll("value=\"[^\"]*\"", ""),
          pattern);
    }
  }
}
