package org.bulou.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.DutyState;
import org.bulou.law.time.Span;
import org.bulou.server.access.Person;
import org.bulou.server.access.Role;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Written;
import org.bulou.server.duties.Gates;
import org.bulou.server.duties.Shut;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.filings.FilingCase;
import org.bulou.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One person awake, an hour before the date: the filing goes out, an advisory does not. */
class FourEyesBrowserTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final Chromium CHROMIUM = new Chromium();
  private static final String DUTY = "cn.rmsv.7-2.report-to-miit(sz, v1, r100)";
  private final Person analyst = SERVER.person(Role.ANALYST);
  private final Case router = FilingCase.china(SERVER).open(Life.LIVE, analyst);

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  private Duty duty() {
    return SERVER
        .bean(Evaluations.class)
        .at(router.id(), SERVER.clock().instant())
        .duty(DUTY)
        .orElseThrow();
  }

  private String path() {
    return "/cases/" + router.number();
  }

  private String draft() {
    try (Visitor desk = CHROMIUM.as(SERVER, analyst)) {
      desk.open(path() + "/filings/new?duty=" + DUTY.replace(" ", "%20"));
      desk.press("form[id^=start-] button").check();
      assertFalse(desk.sees("#submit-form"), "two days before the date, two people are needed");
      return desk.path();
    }
  }

  private void waitUntilAnHourBefore() {
    var due = Span.instantOf(duty().due().orElseThrow().earliest());
    SERVER.clock().advance(Duration.between(SERVER.clock().instant(), due).minusHours(1));
  }

  @Test
  void shouldLetOnePersonFileAndNotPublish() {
    String filing = draft();
    waitUntilAnHourBefore();
    try (Visitor desk = CHROMIUM.as(SERVER, analyst)) {
      desk.open(path()).check();
      assertTrue(desk.text("section.not").contains("publish, by 深圳某公司"), desk::text);
      assertFalse(desk.sees("main form[action*=publish], main a[href*=publish]"), "no such door");
      assertThrows(Shut.class, this::publish);

      desk.open(filing).check().picture("alone");
      assertTrue(desk.sees("section.submit.alone"), desk::text);
      desk.fill("#account", "zhang@sz").press("#submit-form button");
      assertEquals(DutyState.RUNNING, duty().state(), "the browser asks for the reason first");
      desk.fill("#alone", "the second reader is on a plane").press("#submit-form button").check();
      assertEquals(DutyState.DONE, duty().state());
      assertTrue(desk.sees(".problem.alone"), "a second look is owed");
      assertFalse(desk.sees("#review-form"), "and not by the same person");
      assertThrows(Shut.class, this::publish);
    }
  }

  /** As a door for advisories would ask, with every reason one person alone can give. */
  private void publish() {
    Gates.Decision alone = new Gates.Decision(analyst.id(), false, "nobody else is awake");
    PlannedAction advisory =
        PlannedAction.of("advisory-now", "sz")
            .inGoodFaith()
            .with("at", Written.instant(SERVER.clock().instant()))
            .with("territory", Written.text("CN"))
            .with("audience", Written.text("public"))
            .with("recipients", Written.all(List.of()))
            .with("purpose", Written.text("publicity"))
            .item("v1", "nature", Optional.empty(), PlannedAction.SOBER)
            .build();
    new TransactionTemplate(SERVER.bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            t ->
                SERVER
                    .bean(Gates.class)
                    .pass(router.id(), advisory, analyst.id(), Optional.of(alone)));
  }
}
