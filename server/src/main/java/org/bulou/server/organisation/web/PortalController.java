package org.bulou.server.organisation.web;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.organisation.Changed;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.PortalAccount;
import org.bulou.server.organisation.PortalAccounts;
import org.bulou.server.organisation.Words;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.Page;
import org.bulou.server.web.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of portal accounts. Who works with cases records a test; coordinators keep it. */
@Controller
@RequestMapping("/organisation/portals")
@Requires(Permission.KEEP_ORGANISATION)
class PortalController {
  private static final int LONGEST = 200;
  private final PortalAccounts accounts;
  private final Organisation organisation;
  private final Words words;
  private final People people;
  private final InstantSource clock;

  PortalController(
      PortalAccounts accounts,
      Organisation organisation,
      Words words,
      People people,
      InstantSource clock) {
    this.accounts = accounts;
    this.organisation = organisation;
    this.words = words;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.READ_ORGANISATION)
  Page show(@AuthenticationPrincipal Person me) {
    return page(Optional.empty(), me);
  }

  @PostMapping
  Page write(@RequestParam Map<String, String> form, @AuthenticationPrincipal Person me) {
    Optional<PortalAccount> account = account(form);
    if (account.isEmpty()) {
      return page(Optional.of("organisation.portal.odd"), me)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Changed changed = accounts.write(account.get(), me.id());
    if (changed == Changed.STALE) {
      throw new Stale();
    }
    return changed == Changed.DONE
        ? Page.redirect("/organisation/portals")
        : page(Optional.of("organisation.portal.taken"), me)
            .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/{id}/tested")
  @Requires(Permission.WORK_CASES)
  Page tested(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
    accounts.tested(id, me.id());
    return Page.redirect("/organisation/portals");
  }

  private Optional<PortalAccount> account(Map<String, String> form) {
    String name = text(form, "account");
    String holder = text(form, "holder");
    String deputy = text(form, "deputy");
    Map<String, String> known = workers();
    boolean fits =
        !name.isEmpty()
            && name.length() <= LONGEST
            && organisation.register().entity(text(form, "entity")).isPresent()
            && Words.has(words.portals(), text(form, "portal"))
            && known.containsKey(holder)
            && (deputy.isEmpty() || (known.containsKey(deputy) && !deputy.equals(holder)));
    if (!fits) {
      return Optional.empty();
    }
    try {
      int version = Integer.parseInt(form.getOrDefault("version", "0"));
      return Optional.of(
          new PortalAccount(
              version == 0 ? UUID.randomUUID() : UUID.fromString(text(form, "id")),
              text(form, "entity"),
              text(form, "portal"),
              name,
              text(form, "kind").equals("primary"),
              new ActorId(UUID.fromString(holder)),
              Optional.of(deputy)
                  .filter(d -> !d.isEmpty())
                  .map(d -> new ActorId(UUID.fromString(d))),
              !text(form, "verified").isEmpty(),
              Optional.empty(),
              version));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(Map<String, String> form, String field) {
    return form.getOrDefault(field, "").strip();
  }

  private Map<String, String> workers() {
    Map<String, String> found = new LinkedHashMap<>();
    people.all().stream()
        .filter(a -> !a.closed())
        .map(Account::person)
        .filter(p -> p.may(Permission.WORK_CASES))
        .forEach(p -> found.put(p.id().toString(), p.displayName()));
    return found;
  }

  private Page page(Optional<String> problem, Person me) {
    return Page.of(
        "organisation/portals",
        new PortalsPage(
            accounts.all().stream().map(this::row).toList(),
            me.may(Permission.KEEP_ORGANISATION),
            organisation.register().entities(),
            words.portals(),
            workers(),
            problem));
  }

  private PortalsPage.Row row(PortalAccount a) {
    Words.Word portal =
        words.portals().stream()
            .filter(w -> w.id().equals(a.portal()))
            .findFirst()
            .orElse(new Words.Word(a.portal(), Bilingual.same(a.portal())));
    return new PortalsPage.Row(
        a,
        portal,
        people.displayName(a.holder()),
        a.deputy().map(people::displayName).orElse(""),
        a.stale(clock.instant()));
  }
}
