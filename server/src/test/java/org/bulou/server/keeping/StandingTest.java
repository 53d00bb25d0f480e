package org.bulou.server.keeping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.platform.Settings;
import org.bulou.server.record.Recorder;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestPostgres;
import org.bulou.server.testing.TestServer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table a security manager keeps: what is due next, and that recording a deed moves it. */
class StandingTest {
  private static final TestServer SERVER = TestServer.on(packs());
  private static final String TEST = "cn.mlps25.yearly-test(sz, shop)";
  private static final String REPORT = "cn.ndr.33.yearly-assessment(sz)";
  private static final String PAGE = "/organisation/standing";
  private final Person manager = SERVER.person(Role.ANALYST);
  private final Case matter = organisation().open(Life.LIVE, manager);
  private final Browser mine = SERVER.as(manager);

  private static Settings packs() {
    Settings s = TestPostgres.settings(false);
    return new Settings(
        s.data(),
        s.bind(),
        s.port(),
        s.managementPort(),
        s.publicUrl(),
        s.database(),
        Set.of("cn-organisation", "cn-data"),
        s.mail(),
        s.demo(),
        s.language());
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  /** A firm with a shop of level three that was tested in January and filed its assessment. */
  private static FilingCase organisation() {
    String roles =
        "{\"only\":[\"cn.network-operator\",\"cn.network-data-handler\",\"cn.important-data-handler\"]}";
    return FilingCase.on(SERVER)
        .fact("case", "aspects", "{\"only\":[\"organisation\"]}")
        .fact("case", "entities", "{\"all\":[\"sz\"]}")
        .part("sz", "entity")
        .fact("sz", "established_in", "\"CN\"")
        .fact("sz", "roles", roles)
        .fact("sz", "graded_systems", "{\"all\":[\"shop\"]}")
        .part("shop", "graded_system")
        .fact("shop", "level", "\"三级\"")
        .fact("shop", "level_fixed_at", "\"2023-02-10T10:00+08:00\"")
        .fact("shop", "tested_at", "\"2025-11-01T10:00+08:00\"");
  }

  private Element line(String duty) {
    Element found = mine.get(PAGE).page().selectFirst("tr[data-duty=" + quoted(duty) + "]");
    if (found == null) {
      throw new AssertionError(
          "no " + duty + " in " + mine.page().select("tr[data-duty]").eachAttr("data-duty"));
    }
    return found;
  }

  private static String quoted(String duty) {
    return "\"" + duty + "\"";
  }

  private Browser done(String duty, String shownBy, String at, String note) {
    mine.get(PAGE);
    return mine.post(
        PAGE,
        Map.of(
            "_csrf", List.of(mine.page().select("[name=_csrf]").last().val()),
            "case", List.of(matter.number()),
            "duty", List.of(duty),
            "shownBy", List.of(shownBy),
            "at", List.of(at),
            "zone", List.of("Asia/Shanghai"),
            "note", List.of(note)));
  }

  @Test
  void shouldMoveTheNextDateWhenTheFactThatShowsItIsRecorded() {
    Element before = line(TEST);
    assertTrue(before.text().contains("past the computed date"), before::text);
    done(TEST, "shop.tested_at", "2026-11-20T10:00", "report of the test body, no. 17");
    assertEquals(200, mine.status(), mine::text);
    Element after = line(TEST);
    assertTrue(after.text().contains("2027-11-20"), after::text);
    assertTrue(after.text().contains("2026-11-20"), "last done: " + after.text());
    assertTrue(after.text().contains("no. 17") && after.text().contains(manager.displayName()));
    assertFalse(after.text().contains("past the computed date"), after::text);
    assertTrue(
        SERVER.bean(Recorder.class).about(matter.id().value()).stream()
            .anyMatch(e -> e.type().equals("standing.done")));
  }

  @Test
  void shouldDischargeADutyByItsAct() {
    Element before = line(REPORT);
    done(REPORT, "", "2026-01-20T16:00", "receipt 2026-33");
    assertEquals(200, mine.status(), mine::text);
    Element after = line(REPORT);
    assertFalse(before.select("td").get(0).text().equals(after.select("td").get(0).text()));
    assertTrue(after.text().contains("2026-01-20"), after::text);
  }

  @Test
  void shouldRefuseWhatShowsNothingAndRecordNothing() {
    done(TEST, "shop.tested_at", "2026-11-20T10:00", " ");
    assertEquals(422, mine.status());
    done(TEST, "shop.tested_at", "2999-01-01T00:00", "x");
    assertEquals(422, mine.status());
    done(TEST, "shop.level_fixed_at", "2026-11-20T10:00", "x");
    assertEquals(422, mine.status());
    done("cn.nothing(sz)", "", "2026-11-20T10:00", "x");
    assertEquals(422, mine.status());
    assertTrue(line(TEST).select("ul.files li").isEmpty());
  }

  @Test
  void shouldKeepAFileSealedAndHandItOutToTheCaseOnly() {
    byte[] bytes = "test report in clear".getBytes(StandardCharsets.UTF_8);
    Evidence kept =
        SERVER
            .bean(Standing.class)
            .done(
                matter,
                new Standing.Done(
                    TEST,
                    "shop.tested_at",
                    Instant.parse("2026-11-20T02:00:00Z"),
                    ZoneId.of("Asia/Shanghai"),
                    "",
                    Optional.of(new Standing.File("../../report.pdf", bytes::clone)),
                    Optional.empty()),
                manager.id());
    byte[] sealed =
        SERVER
            .bean(JdbcClient.class)
            .sql("select file_sealed from keeping.evidence where id = :id")
            .param("id", kept.id())
            .query(byte[].class)
            .single();
    assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("in clear"));
    String link = line(TEST).selectFirst("ul.files a").attr("href");
    assertEquals("report.pdf", line(TEST).selectFirst("ul.files a").text());
    mine.get(link);
    assertArrayEquals(bytes, mine.bytes());
    assertTrue(mine.answerHeader("content-disposition").startsWith("attachment"));
    Browser outside = SERVER.signedIn(Role.ANALYST);
    assertEquals(404, outside.get(link).status());
    assertTrue(outside.get(PAGE).page().select("tr[data-duty]").isEmpty(), "nothing of the case");
    assertFalse(outside.body().contains(matter.number()));
  }

  @Test
  void shouldListWhatTheLawWantsKept() {
    String text = SERVER.signedIn(Role.ADMIN).get("/organisation/retention").text();
    assertTrue(text.contains("RMSV") || text.contains("Art. 5"), text);
    assertTrue(text.contains("month"), text);
  }
}
