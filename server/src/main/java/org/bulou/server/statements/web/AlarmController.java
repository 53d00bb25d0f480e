package org.bulou.server.statements.web;

import java.util.Optional;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.statements.Alarms;
import org.bulou.server.statements.NotStated;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was said is not known any more: a correction, or the decision that none is owed. */
@Controller
@RequestMapping("/cases/{number}/alarms")
class AlarmController {
  private final StatementPages pages;
  private final Alarms alarms;

  AlarmController(StatementPages pages, Alarms alarms) {
    this.pages = pages;
    this.alarms = alarms;
  }

  @PostMapping("/correct")
  @Requires(Permission.WORK_CASES)
  Page correct(
      @PathVariable String number,
      @RequestParam String source,
      @RequestParam String path,
      @RequestParam(defaultValue = "0") int correction,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return settled(matter, me, () -> alarms.correct(matter.id(), source, path, correction, me));
  }

  @PostMapping("/not-owed")
  @Requires(Permission.RELEASE)
  Page notOwed(
      @PathVariable String number,
      @RequestParam String source,
      @RequestParam String path,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Person me) {
    Case matter = pages.matter(number, me);
    return settled(matter, me, () -> alarms.notOwed(matter.id(), source, path, reason, me));
  }

  private Page settled(Case matter, Person me, Runnable settle) {
    try {
      settle.run();
      return Page.redirect("/cases/" + matter.number() + "/statements");
    } catch (NotStated e) {
      return Page.of("statements/matrix", pages.list(matter, me, Optional.of(e.reason().wire())))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }
}
