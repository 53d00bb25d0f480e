package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.organisation.Post;
import org.bulou.server.organisation.Staff;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A report is for those who work for an entity that received it. */
class NeedToKnowTest {
  private static final TestServer SERVER = House.open();

  private static Person at(String entity, String territory) {
    Person person = SERVER.person(Role.ANALYST);
    SERVER.bean(Staff.class).post(new Post(person.id(), entity, territory), House.KEEPER);
    return person;
  }

  @Test
  void shouldShowAReportToItsEntitysPeopleOnly() {
    String summary = House.unique("received by the Shenzhen company");
    House.send(SERVER, House.report(summary));
    String number = House.number(SERVER, summary);
    Browser shenzhen = SERVER.as(at("sz", "CN"));
    assertTrue(shenzhen.get("/reports").text().contains(summary));
    assertEquals(200, shenzhen.get("/reports/" + number).status());
    for (Person other : new Person[] {at("muc", "DE"), SERVER.person(Role.ANALYST)}) {
      Browser b = SERVER.as(other);
      assertFalse(b.get("/reports").body().contains(number), "not even its number");
      assertEquals(404, b.get("/reports/" + number).status());
    }
  }

  @Test
  void shouldForgetAReportWhenThePostEnds() {
    String summary = House.unique("for a while");
    House.send(SERVER, House.report(summary));
    String number = House.number(SERVER, summary);
    Person person = at("sz", "CN");
    Browser b = SERVER.as(person);
    assertEquals(200, b.get("/reports/" + number).status());
    SERVER.bean(Staff.class).end(person.id(), "sz", House.KEEPER);
    assertEquals(404, b.get("/reports/" + number).status());
  }

  @Test
  void shouldPageOnWhereThereAreManyReports() {
    String summary = House.unique("one of very many");
    House.send(SERVER, House.report(summary));
    String number = House.number(SERVER, summary);
    Person person = at("sz", "CN");
    Triage triage = SERVER.bean(Triage.class);
    SERVER
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            s -> {
              copies(number, 1001);
              Set<String> seen = new HashSet<>();
              OptionalInt skip = OptionalInt.of(0);
              for (int page = 0; skip.isPresent(); page++) {
                Triage.Some some = triage.list(true, person.id(), skip.getAsInt());
                some.reports().forEach(l -> assertTrue(seen.add(l.report().number())));
                assertTrue(page < 10, "it never ends");
                skip = some.next();
              }
              assertTrue(seen.contains("X1") && seen.contains("X1001"), seen::toString);
              s.setRollbackOnly();
            });
    Browser b = SERVER.as(person);
    assertTrue(b.get("/reports").text().contains(summary));
    assertTrue(b.page().select("#more").isEmpty());
    assertFalse(b.get("/reports?skip=100000").text().contains(summary));
  }

  /** Rows like this report's; nothing can be read in them. */
  private static void copies(String number, int many) {
    SERVER
        .bean(JdbcClient.class)
        .sql(
            """
            with copied as (
              insert into intake.report
              select gen_random_uuid(), 'X' || n, channel, received_at, zone, recorded_at, recorded_by,
                product, outcome, state, flagged, anonymous, case_id, duplicate_of, content,
                sha256(n::text::bytea), erased_at, version
              from intake.report, generate_series(1, :many) n where number = :number
              returning id)
            insert into intake.received_by (report, entity) select id, 'sz' from copied
            """)
        .param("many", many)
        .param("number", number)
        .update();
  }
}
