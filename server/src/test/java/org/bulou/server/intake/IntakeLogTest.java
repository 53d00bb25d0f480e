package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bulou.server.access.Role;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of everything received: complete, to take along, and not to be cut. */
class IntakeLogTest {
  private static final TestServer SERVER = House.open();

  @Test
  void shouldExportEveryReportWithItsHandling() throws IOException {
    String summary = House.unique("logged");
    House.send(SERVER, House.report(summary));
    String number = House.number(SERVER, summary);
    SERVER
        .as(House.posted(SERVER, Role.ANALYST))
        .get("/reports/" + number)
        .submit("form#decline", Map.of("reason", "=HYPERLINK(\"x\"), really"));
    Browser auditor = SERVER.signedIn(Role.AUDITOR);
    auditor.getOnly("/reports/log.csv");
    assertEquals(200, auditor.status());
    assertTrue(auditor.answerHeader("content-disposition").contains("attachment"));
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(auditor.body()))
            .stream()
            .filter(r -> r.get("report").equals(number))
            .toList();
    assertEquals(
        List.of("received", "acknowledged", "declined"),
        rows.stream().map(r -> r.get("act")).toList());
    assertTrue(rows.getLast().get("note").startsWith("'="), "no formula for a spreadsheet");
    assertEquals("sz", rows.getFirst().get("received_by"));
    assertFalse(auditor.body().contains(summary), "the log holds no content");
    JsonNode json = JsonMapper.shared().readTree(auditor.getOnly("/reports/log.json").body());
    JsonNode mine =
        json.valueStream()
            .filter(n -> n.path("report").asString().equals(number))
            .findFirst()
            .orElseThrow();
    assertEquals(3, mine.path("log").size());
    assertEquals(403, SERVER.signedIn(Role.ADMIN).getOnly("/reports/log.csv").status());
  }

  @Test
  void shouldHaveNoWayToDeleteFromTheLog() throws IOException {
    House.send(SERVER, House.report(House.unique("kept")));
    JdbcClient sql = SERVER.bean(JdbcClient.class);
    for (String cut :
        List.of(
            "delete from intake.handling",
            "update intake.handling set note = ''",
            "truncate intake.handling",
            "delete from intake.received_by",
            "truncate intake.report cascade",
            "update intake.report set received_at = received_at - interval '1 day'",
            "delete from intake.report where not exists (select 1 from intake.report_key k where k.report = id)"
                + " or true")) {
      assertThrows(DataAccessException.class, () -> sql.sql(cut).update(), cut);
    }
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/bulou/server/intake"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file).toLowerCase(Locale.ROOT);
        assertFalse(
            code.matches(
                "(?s).*delete\\s+from\\s+intake\\.(report|handling|received_by|message)\\b.*"),
            file.toString());
      }
    }
  }

  @Test
  void shouldRefuseErasingBeforeSixMonthsInTheDatabaseAsWell() {
    String summary = House.unique("too early");
    House.send(SERVER, House.report(summary));
    String number = House.number(SERVER, summary);
    assertThrows(
        DataAccessException.class,
        () ->
            SERVER
                .bean(JdbcClient.class)
                .sql(
                    "update intake.report set erased_at = recorded_at + interval '183 days' where number = :n")
                .param("n", number)
                .update());
  }

  @Test
  void shouldNumberWithoutGaps() {
    for (int i = 0; i < 3; i++) {
      House.send(SERVER, House.report(House.unique("gapless")));
    }
    String gaps =
        House.sql(
            SERVER,
            "select substring(number, 2, 4) from intake.report group by 1"
                + " having count(*) <> max(substring(number, 7)::int)");
    assertEquals("[]", gaps);
  }
}
