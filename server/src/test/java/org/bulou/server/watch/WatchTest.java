package org.bulou.server.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.bulou.server.access.People;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Owner and deputy: who may be named, and what is said of those who left. */
class WatchTest {
  private static final TestServer SERVER = TestServer.shared();
  private final Person owner = SERVER.person(Role.ANALYST);
  private final Person deputy = SERVER.person(Role.ANALYST);
  private final Cases cases = SERVER.bean(Cases.class);
  private final Case matter = WatchedCase.open(SERVER, Life.LIVE, owner);
  private final String path = "/cases/" + matter.number();
  private final Browser mine = SERVER.as(owner);

  private Browser name(String post, Person who) {
    mine.get(path + "/watch");
    String token = mine.page().selectFirst("[name=_csrf]").val();
    return mine.post(
        path + "/watch",
        Map.of(
            "_csrf", List.of(token), "post", List.of(post), "who", List.of(who.id().toString())));
  }

  @Test
  void shouldRefuseWhoMayNotSeeTheCaseAndSayWhatToDo() {
    name("deputy", deputy);
    assertEquals(422, mine.status());
    assertTrue(mine.text().contains("Let the person in first"), mine::text);
    assertFalse(mine.body().contains(deputy.displayName()), "nobody outside is listed");
    cases.addParticipant(matter.id(), deputy.id(), owner.id());
    name("deputy", deputy);
    assertEquals(200, mine.status(), mine::text);
    assertTrue(mine.page().select("ol.deeds").text().contains(deputy.displayName()));
    name("owner", deputy);
    assertEquals(422, mine.status(), "nobody stands in for himself");
    assertTrue(
        SERVER.bean(Recorder.class).about(matter.id().value()).stream()
            .anyMatch(e -> e.type().equals("case.watched")));
  }

  @Test
  void shouldSayThatNobodyWatchesOnceBothLeft() {
    cases.addParticipant(matter.id(), deputy.id(), owner.id());
    name("deputy", deputy);
    Person reader = SERVER.person(Role.AUDITOR);
    cases.addParticipant(matter.id(), reader.id(), owner.id());
    Browser b = SERVER.as(reader);
    assertTrue(b.get("/board").page().select("#unwatched").isEmpty());
    cases.dismiss(matter.id(), deputy.id(), owner.id());
    b.get(path);
    assertTrue(b.page().select("#watch .flag").text().contains("takes part no longer"), b::text);
    assertFalse(b.text().contains("Nobody is watching"), "there is the owner still");
    SERVER.bean(People.class).close(owner.id(), owner.id());
    b.get(path);
    assertTrue(b.page().select("#watch .flag").text().contains("account closed"), b::text);
    assertTrue(b.text().contains("Nobody is watching"), b::text);
    assertTrue(b.get("/board").page().select("#unwatched").text().contains(matter.number()));
    String outsiders = SERVER.signedIn(Role.ANALYST).get("/board").body();
    assertFalse(outsiders.contains(matter.number()));
  }
}
