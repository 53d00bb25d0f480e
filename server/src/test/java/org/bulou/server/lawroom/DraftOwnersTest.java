package org.bulou.server.lawroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Drafts have an owner, who is reminded of them until something came of it. */
class DraftOwnersTest {
  private static final TestServer SERVER = TestServer.shared();
  private final Person counsel = SERVER.person(Role.LEGAL);
  private final Person other = SERVER.person(Role.LEGAL);
  private final Browser names = SERVER.as(counsel).get("/law/drafts");
  private final String draft = names.page().select("input[name=draft]").first().val();

  @Test
  void shouldStayWithTheOneNamedUntilSomethingCameOfIt() {
    assertEquals(200, post("/law/drafts/owner", Map.of("owner", other.id().toString())));
    Browser sees = SERVER.as(other).get("/reminders");
    assertEquals("/law/drafts#" + draft, sees.page().select("#took a").attr("href"), sees::text);
    assertTrue(names.get("/reminders").page().select("#took").isEmpty(), "not who named him");
    Browser reads = SERVER.signedIn(Role.ANALYST).get("/law/drafts");
    assertTrue(row(reads).contains(other.displayName()), reads::text);
    assertTrue(reads.page().select("main form").isEmpty(), "an analyst only looks");

    names.get("/law/drafts");
    assertEquals(422, post("/law/drafts/close", Map.of("outcome", " ")));
    assertEquals(200, post("/law/drafts/close", Map.of("outcome", "sent through the association")));
    assertTrue(row(names).contains("sent through the association"), names::text);
    assertEquals(422, post("/law/drafts/close", Map.of("outcome", "again")));
    assertTrue(sees.get("/reminders").page().select("#took").isEmpty(), sees::text);
    assertEquals(200, post("/law/drafts/owner", Map.of("owner", counsel.id().toString())));
    assertEquals(1, names.get("/reminders").page().select("#took li").size(), "begun anew");
  }

  @Test
  void shouldRefuseWhoIsNoCounselAndWhatIsNoDraft() {
    Person analyst = SERVER.person(Role.ANALYST);
    assertEquals(400, post("/law/drafts/owner", Map.of("owner", analyst.id().toString())));
    names.get("/law/drafts");
    assertEquals(
        404, post("/law/drafts/owner", Map.of("draft", "none", "owner", other.id().toString())));
    Browser looks = SERVER.as(analyst).get("/law/drafts");
    String csrf = looks.page().select("input[name=_csrf]").first().val();
    looks.post(
        "/law/drafts/close",
        Map.of("_csrf", List.of(csrf), "draft", List.of(draft), "outcome", List.of("done")));
    assertEquals(403, looks.status());
  }

  private int post(String path, Map<String, String> more) {
    Map<String, List<String>> fields = new java.util.HashMap<>();
    fields.put("_csrf", List.of(names.page().select("input[name=_csrf]").first().val()));
    fields.put("draft", List.of(draft));
    more.forEach((k, v) -> fields.put(k, List.of(v)));
    return names.post(path, fields).status();
  }

  private String row(Browser on) {
    return on.page().getElementById(draft).text();
  }
}
