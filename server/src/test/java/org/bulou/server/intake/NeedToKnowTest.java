package org.bulou.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.organisation.Post;
import org.bulou.server.organisation.Staff;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

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
}
