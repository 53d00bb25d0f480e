package org.bulou.server.organisation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Post;
import org.bulou.server.organisation.Staff;
import org.bulou.server.organisation.Words;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works for which entity and from where. */
@Controller
@RequestMapping("/organisation/staff")
@Requires(Permission.KEEP_ORGANISATION)
class StaffController {
  private final Staff staff;
  private final People people;
  private final Organisation organisation;
  private final Words words;

  StaffController(Staff staff, People people, Organisation organisation, Words words) {
    this.staff = staff;
    this.people = people;
    this.organisation = organisation;
    this.words = words;
  }

  @GetMapping
  Page show() {
    return page(Optional.empty());
  }

  @PostMapping
  Page post(
      @RequestParam UUID person,
      @RequestParam(defaultValue = "") String entity,
      @RequestParam(defaultValue = "") String territory,
      @AuthenticationPrincipal Person me) {
    boolean known =
        workers().stream().anyMatch(p -> p.id().value().equals(person))
            && organisation.register().entity(entity).isPresent()
            && Words.has(words.territories(), territory);
    if (!known) {
      return page(Optional.of("organisation.problem.choose"))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    staff.post(new Post(new ActorId(person), entity, territory), me.id());
    return Page.redirect("/organisation/staff");
  }

  @PostMapping("/end")
  Page end(
      @RequestParam UUID person, @RequestParam String entity, @AuthenticationPrincipal Person me) {
    staff.end(new ActorId(person), entity, me.id());
    return Page.redirect("/organisation/staff");
  }

  private List<Person> workers() {
    return people.all().stream()
        .filter(a -> !a.closed())
        .map(Account::person)
        .filter(p -> p.may(Permission.READ_CASES))
        .toList();
  }

  private Page page(Optional<String> problem) {
    return Page.of(
        "organisation/staff",
        new StaffPage(
            workers().stream()
                .map(p -> new StaffPage.Row(p.id().toString(), p.displayName(), staff.of(p.id())))
                .toList(),
            organisation.register().entities(),
            words.territories(),
            words,
            problem));
  }
}
