package org.bulou.server.access.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.access.Role;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.bulou.server.web.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administration of people. */
@Controller
@Requires(Permission.KEEP_PEOPLE)
class PeopleController {
  private final People people;
  private final PublicAddress address;

  PeopleController(People people, PublicAddress address) {
    this.people = people;
    this.address = address;
  }

  @GetMapping("/people")
  Page list() {
    return page(Optional.empty(), Map.of(), Set.of(), Map.of());
  }

  @PostMapping("/people")
  Page add(
      @RequestParam(defaultValue = "") String signInName,
      @RequestParam(defaultValue = "") String displayName,
      @RequestParam(defaultValue = "") List<String> roles,
      @RequestParam(defaultValue = "") String laws,
      @AuthenticationPrincipal Person me) {
    Set<Role> chosen = roles(roles);
    People.Wanted wanted = new People.Wanted(signInName, displayName, chosen, laws(laws));
    return switch (people.add(wanted, Optional.of(me.id()))) {
      case People.Result.Done(Person person) -> invited(person, me);
      case People.Result.Objection(String field, String key) ->
          page(
                  Optional.empty(),
                  Map.of("signInName", signInName, "displayName", displayName, "laws", laws),
                  chosen,
                  Map.of(field, key))
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @PostMapping("/people/{id}/invite")
  Page invite(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    return invited(account(id).person(), me);
  }

  @PostMapping("/people/{id}/roles")
  Page change(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<String> roles,
      @RequestParam(defaultValue = "") String laws,
      @AuthenticationPrincipal Person me) {
    return switch (people.change(account(id).person().id(), roles(roles), laws(laws), me.id())) {
      case People.Result.Done done -> Page.redirect("/people");
      case People.Result.Objection(String field, String key) ->
          page(Optional.empty(), Map.of(), Set.of(), Map.of("change", key))
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  @PostMapping("/people/{id}/close")
  Page close(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    if (id.equals(me.id().value())) {
      return page(
              Optional.empty(), Map.of(), Set.of(), Map.of("change", "access.people.close-self"))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    people.close(account(id).person().id(), me.id());
    return Page.redirect("/people");
  }

  private Account account(UUID id) {
    return people.find(new ActorId(id)).orElseThrow(NotFound::new);
  }

  private Page invited(Person person, Person me) {
    return switch (people.invite(person.id(), me.id())) {
      case People.Invite.Gone gone -> throw new NotFound();
      case People.Invite.Waits waits ->
          page(Optional.empty(), Map.of(), Set.of(), Map.of("change", "access.people.reset-waits"));
      case People.Invite.Link(String token) ->
          page(
              Optional.of(
                  new PeoplePage.Invited(person.signInName(), address.of("/welcome/" + token))),
              Map.of(),
              Set.of(),
              Map.of());
    };
  }

  private Page page(
      Optional<PeoplePage.Invited> link,
      Map<String, String> typed,
      Set<Role> chosen,
      Map<String, String> problems) {
    return Page.of("access/people", new PeoplePage(people.all(), link, typed, chosen, problems));
  }

  private static Set<Role> roles(List<String> names) {
    Set<Role> found = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (names.contains(role.wire())) {
        found.add(role);
      }
    }
    return found;
  }

  private static Set<String> laws(String typed) {
    return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s,，、;；]+"))
        .filter(law -> !law.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
