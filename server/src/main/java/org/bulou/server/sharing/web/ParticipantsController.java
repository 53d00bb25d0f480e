package org.bulou.server.sharing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.duties.GateView;
import org.bulou.server.duties.GateWords;
import org.bulou.server.duties.Shut;
import org.bulou.server.organisation.Staff;
import org.bulou.server.platform.ActorId;
import org.bulou.server.sharing.Admission;
import org.bulou.server.sharing.NotShared;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes part in a case; letting somebody in asks the gate first. */
@Controller
@RequestMapping("/cases/{number}/people")
class ParticipantsController {
  private final Cases cases;
  private final Admission admission;
  private final Staff staff;
  private final People people;

  ParticipantsController(Cases cases, Admission admission, Staff staff, People people) {
    this.cases = cases;
    this.admission = admission;
    this.staff = staff;
    this.people = people;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(@PathVariable String number, @AuthenticationPrincipal Person me) {
    return page(matter(number, me), me, Optional.empty(), Optional.empty());
  }

  /** What the gate says of letting one person in. */
  @GetMapping("/ask")
  @Requires(Permission.WORK_CASES)
  Page ask(
      @PathVariable String number,
      @RequestParam UUID who,
      @RequestParam String entity,
      @AuthenticationPrincipal Person me) {
    Case matter = matter(number, me);
    try {
      return page(matter, me, asked(matter, new ActorId(who), entity, "", me), Optional.empty());
    } catch (NotShared e) {
      return refused(matter, me, Optional.empty(), "choice-odd");
    }
  }

  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page admit(
      @PathVariable String number,
      @RequestParam UUID who,
      @RequestParam String entity,
      @RequestParam(defaultValue = "") String reasons,
      @AuthenticationPrincipal Person me) {
    Case matter = matter(number, me);
    ActorId person = new ActorId(who);
    try {
      admission.admit(matter, entity, person, reasons, me);
      return Page.redirect("/cases/" + matter.number() + "/people");
    } catch (NotShared e) {
      return refused(matter, me, Optional.empty(), e.reason().wire());
    } catch (Shut e) {
      String key = "admit-" + e.why().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      return refused(matter, me, asked(matter, person, entity, reasons, me), key);
    }
  }

  @PostMapping("/dismiss")
  @Requires(Permission.WORK_CASES)
  Page dismiss(
      @PathVariable String number, @RequestParam UUID who, @AuthenticationPrincipal Person me) {
    Case matter = matter(number, me);
    try {
      admission.dismiss(matter, new ActorId(who), me);
    } catch (NotShared e) {
      return refused(matter, me, Optional.empty(), "choice-odd");
    }
    boolean self = me.id().value().equals(who);
    return Page.redirect(self ? "/cases" : "/cases/" + matter.number() + "/people");
  }

  private Optional<ParticipantsPage.Asked> asked(
      Case matter, ActorId who, String entity, String reasons, Person me) {
    if (!admission.mayAdmit(matter, me)) {
      throw new NotFound();
    }
    Gate gate = admission.gate(matter, entity, who, me);
    boolean decides =
        gate instanceof Gate.Closed c
            && c.disputed()
            && me.may(Permission.DECIDE_LAW)
            && GateWords.decides(me, gate);
    return Optional.of(
        new ParticipantsPage.Asked(
            who.toString(), people.displayName(who), entity, GateView.of(gate, decides), reasons));
  }

  private Page refused(
      Case matter, Person me, Optional<ParticipantsPage.Asked> asked, String problem) {
    return page(matter, me, asked, Optional.of(problem)).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page page(
      Case matter, Person me, Optional<ParticipantsPage.Asked> asked, Optional<String> problem) {
    boolean mayAdmit = admission.mayAdmit(matter, me);
    return Page.of(
        "sharing/people",
        new ParticipantsPage(
            matter.number(),
            matter.title(),
            matter.life() == Life.LIVE,
            mayAdmit,
            cases.participants(matter.id()).stream()
                .map(id -> row(matter, id, people.displayName(id)))
                .toList(),
            mayAdmit ? outside(matter) : List.of(),
            entities(matter),
            asked,
            problem));
  }

  private List<ParticipantsPage.Row> outside(Case matter) {
    return admission.candidates(matter).stream()
        .map(p -> row(matter, p.id(), p.displayName()))
        .toList();
  }

  private ParticipantsPage.Row row(Case matter, ActorId id, String name) {
    boolean owner = matter.owner().filter(id::equals).isPresent();
    return new ParticipantsPage.Row(id.toString(), name, staff.of(id), owner);
  }

  private Map<String, Bilingual> entities(Case matter) {
    var record = cases.file(matter.id()).record();
    Map<String, Bilingual> found = new LinkedHashMap<>();
    record.at(record.newest()).parts().stream()
        .filter(p -> p.type().name().equals("entity") && !p.isPhantom())
        .forEach(p -> found.put(p.id(), p.words()));
    return found;
  }

  private Case matter(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
