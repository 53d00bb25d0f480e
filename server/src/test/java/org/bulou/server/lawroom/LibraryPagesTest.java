package org.bulou.server.lawroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.server.access.Role;
import org.bulou.server.library.Library;
import org.bulou.server.testing.Browser;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** The library as pages, against the law the server reads. */
class LibraryPagesTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final Law LAW = SERVER.bean(Library.class).law();

  @Test
  void shouldListEveryInstrumentToEveryRole() {
    for (Role role : Role.values()) {
      Browser reader = SERVER.signedIn(role).get("/law");
      assertEquals(200, reader.status(), role.toString());
      assertEquals(LAW.instruments().size(), reader.page().select("table.laws tbody tr").size());
    }
    assertEquals(303, SERVER.stranger().getOnly("/law").status());
  }

  @Test
  void shouldFindByWordsAndState() {
    Browser reader = SERVER.signedIn(Role.ANALYST);
    assertTrue(rows(reader.get("/law?q=" + "RMSV")).contains("cn.rmsv-2021"));
    assertTrue(reader.get("/law?state=draft").page().select(".state-in-force").isEmpty());
    assertFalse(rows(reader).contains("cn.rmsv-2021"));
    assertFalse(rows(reader.get("/law?state=in-force&on=2021-08-31")).contains("cn.rmsv-2021"));
    assertTrue(rows(reader.get("/law?state=in-force&on=2021-09-01")).contains("cn.rmsv-2021"));
    Browser none = reader.get("/law?q=no-such-law-anywhere");
    assertTrue(none.text().contains("does not mean that there is none"), none::text);
    assertTrue(reader.get("/law?on=31.8.2021").text().contains("Enter the day"), reader::text);
  }

  @Test
  void shouldOpenEveryInstrument() {
    Browser reader = SERVER.signedIn(Role.AUDITOR);
    for (Instrument i : LAW.instruments().values()) {
      reader.get("/law/" + i.id());
      assertEquals(200, reader.status(), i.id());
      assertEquals(i.name().en(), reader.page().select("h1").text());
    }
    assertEquals(404, reader.get("/law/cn.none-such").status());
  }

  @Test
  void shouldShowTextsNormsAndWhatAppliedOnADay() {
    Browser reader = SERVER.signedIn(Role.ANALYST).get("/law/cn.rmsv-2021");
    var norm = reader.page().getElementById("cn.rmsv.7-2.report-to-miit");
    assertTrue(norm.text().contains("2 day"), norm::text);
    assertTrue(norm.text().contains("readings"), norm::text);
    assertTrue(reader.page().select("#a-9 blockquote.paraphrase").size() > 1);
    assertTrue(reader.page().select("svg .force").size() == 1);
    Browser before = reader.get("/law/cn.rmsv-2021?on=2021-08-31");
    assertTrue(before.page().getElementById("cn.rmsv.7-2.report-to-miit") == null);
    assertTrue(before.text().contains("did not apply on that day"), before::text);
  }

  @Test
  void shouldShowTheBooksOfALawTogether() {
    Browser reader = SERVER.signedIn(Role.ANALYST).get("/law?jurisdiction=CN&q=cn.csl");
    var ids = reader.page().select("table.laws tbody tr td:first-child code").eachText();
    assertTrue(ids.size() > 5 && ids.getFirst().equals("cn.csl"), ids::toString);
    assertEquals(ids.size() - 1, reader.page().select("td.part").size(), "all others are books");
    reader.get("/law/cn.csl-acts");
    var others = reader.page().select("nav a[href^=/law/cn.csl]").eachAttr("href");
    assertTrue(others.getFirst().equals("/law/cn.csl"), others::toString);
    assertEquals(ids.size() - 1, others.size(), "all but itself");
  }

  @Test
  void shouldListDraftsAndWhatWasCheckedLongAgo() {
    Browser reader = SERVER.signedIn(Role.RELEASER).get("/law/currency");
    assertTrue(reader.text().contains("2026-12-24"), "China's calendar is loaded until then");
    reader.get("/law/drafts");
    assertTrue(reader.page().select("table.list tbody tr").size() > 5, reader::text);
  }

  private static String rows(Browser on) {
    return on.page().select("table.laws tbody").text();
  }
}
