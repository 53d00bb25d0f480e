package org.bulou.server.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Part;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Cases;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/**
 * What was decided beforehand is invoked by whom it names, for what it was made for, in its time.
 */
class StandingDecisionTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String DUTY = "eu.cra.14-2a.early-warning";
  private static final String PROHIBITION = "cn.rmsv.9-7.no-unpublished-abroad";
  private final Deciding d = new Deciding(SERVER);

  private Map<String, List<String>> form(String what, Person... invokers) {
    Map<String, List<String>> form = new HashMap<>();
    form.put("duty", List.of(DUTY));
    form.put("prohibition", List.of(PROHIBITION));
    form.put("way", List.of("minimum"));
    form.put("what", List.of(what));
    form.put("why", List.of("SECRET-STANDING"));
    form.put("alternatives", List.of("none better"));
    form.put("until", List.of(d.local(Duration.ofDays(30))));
    form.put("zone", List.of("UTC"));
    List<String> named = new ArrayList<>();
    for (Person p : invokers) {
      named.add(p.id().toString());
    }
    form.put("invoker", named);
    return form;
  }

  private Browser make(Map<String, List<String>> form, Person by) {
    Browser b = SERVER.as(by).get("/decisions");
    form.put("_csrf", List.of(b.page().selectFirst("[name=_csrf]").val()));
    return b.post("/decisions", form);
  }

  /** Made by counsel for the one law, signed by counsel for the other. */
  private Standing made(Map<String, List<String>> form) {
    assertEquals(200, make(form, d.eu).status());
    Standing s = SERVER.bean(StandingDecisions.class).all().getFirst();
    Browser cn = SERVER.as(d.cn).get("/decisions");
    cn.submit("#sign-" + s.number(), Map.of("why", "cn why", "alternatives", "cn other"));
    assertEquals(200, cn.status(), cn::text);
    return SERVER.bean(StandingDecisions.class).find(s.id()).orElseThrow();
  }

  private Browser invoke(Person by, UUID standing) {
    Browser b = SERVER.as(by).get(d.link());
    View view = SERVER.bean(Conflicts.class).of(d.router.id()).get(d.key());
    return b.post(
        d.path + "/conflict/invoke",
        Map.of(
            "_csrf", List.of(b.page().selectFirst("[name=_csrf]").val()),
            "key", List.of(d.key()),
            "basis", List.of(view.tracked().collision().basis()),
            "standing", List.of(standing.toString()),
            "remark", List.of("the early warning of this case")));
  }

  @Test
  void shouldBeInvokedByWhomItNamesAndRecordThat() {
    Standing s = made(form("File the minimum, NVDB at once", d.analyst));
    Browser b = SERVER.as(d.analyst).get(d.link());
    b.submit("#invoke-" + s.number(), Map.of("remark", "exactly this class"));
    assertEquals(200, b.status(), b::text);
    String card = d.card(d.analyst);
    assertTrue(card.contains("decided") && card.contains("File the minimum, NVDB"), card);
    assertTrue(card.contains(d.analyst.displayName()), card);
    assertTrue(b.text().contains("Standing decision " + s.number() + " was invoked"), b::text);
    assertTrue(
        SERVER.bean(Recorder.class).about(d.router.id().value()).stream()
            .anyMatch(e -> e.type().equals("conflict.invoked")));
    assertFalse(b.body().contains("SECRET-STANDING"));
    assertFalse(SERVER.as(d.analyst).get("/decisions").body().contains("SECRET-STANDING"));
    assertTrue(SERVER.as(d.eu).get("/decisions").body().contains("SECRET-STANDING"));
    assertFalse(SERVER.as(d.cn).get("/decisions").body().contains("SECRET-STANDING"));
  }

  @Test
  void shouldRefuseWhoIsNotNamed() {
    Standing s = made(form("x", d.eu));
    Browser b = invoke(d.analyst, s.id());
    assertEquals(403, b.status());
    assertTrue(b.text().contains("You are not among those who may invoke it"), b::text);
    assertTrue(d.card(d.analyst).contains("open"), d.card(d.analyst));
  }

  @Test
  void shouldRefuseOutsideItsScope() {
    Map<String, List<String>> otherProduct = form("x", d.analyst);
    otherProduct.put("product", List.of("r100"));
    refused(made(otherProduct), "outside its scope");
    Map<String, List<String>> otherEntity = form("x", d.analyst);
    otherEntity.put("entity", List.of("muc"));
    refused(made(otherEntity), "outside its scope");
    Map<String, List<String>> otherClass = form("x", d.analyst);
    otherClass.put("duty", List.of("eu.cra.14-2b.notification"));
    refused(made(otherClass), "for other norms");
    Map<String, List<String>> exact = form("exactly", d.analyst);
    exact.put("product", products());
    // The duty is one for the group: the other entity may bear it too.
    exact.put("entity", List.of("sz", "muc"));
    Browser b = invoke(d.analyst, made(exact).id());
    assertEquals(200, b.status(), b::text);
    assertTrue(d.card(d.analyst).contains("exactly"), d.card(d.analyst));
  }

  /** All on record: other tests put theirs into the register, and so into every open case. */
  private List<String> products() {
    CaseRecord record = SERVER.bean(Cases.class).file(d.router.id()).record();
    return record.at(record.newest()).parts().stream()
        .filter(p -> p.type().name().equals("product"))
        .map(Part::id)
        .toList();
  }

  private void refused(Standing s, String words) {
    Browser b = invoke(d.analyst, s.id());
    assertEquals(422, b.status(), b::text);
    assertTrue(b.page().select("[role=alert]").text().contains(words), b::text);
    assertTrue(d.card(d.analyst).contains("open"), d.card(d.analyst));
  }

  @Test
  void shouldRefuseWhatIsUnsignedExpiredOrWithdrawn() {
    assertEquals(200, make(form("unsigned", d.analyst), d.eu).status());
    refused(SERVER.bean(StandingDecisions.class).all().getFirst(), "not signed for both laws");
    Map<String, List<String>> brief = form("brief", d.analyst);
    brief.put("until", List.of(d.local(Duration.ofMinutes(5))));
    Standing expired = made(brief);
    SERVER.clock().advance(Duration.ofMinutes(6));
    refused(expired, "has expired");
    Standing withdrawn = made(form("withdrawn", d.analyst));
    Browser cn = SERVER.as(d.cn).get("/decisions");
    cn.submit("#withdraw-" + withdrawn.number(), Map.of("reason", "the law changed"));
    assertEquals(200, cn.status(), cn::text);
    refused(withdrawn, "was withdrawn");
  }

  @Test
  void shouldBeMadeByCounselOnly() {
    assertEquals(403, make(form("x", d.analyst), d.analyst).status());
    assertEquals(422, make(form("x"), d.eu).status(), "nobody may invoke it");
    Map<String, List<String>> odd = form("kept words", d.analyst);
    odd.put("duty", List.of("no.such.norm"));
    Browser b = make(odd, d.eu);
    assertEquals(422, b.status());
    assertTrue(b.page().selectFirst("#standing-form [name=what]").text().contains("kept words"));
    Person admin = SERVER.person(Role.ADMIN);
    assertEquals(403, SERVER.as(admin).get("/decisions").status());
  }
}
