package org.bulou.server.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.organisation.Changed;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Product;
import org.bulou.server.organisation.Profile;
import org.bulou.server.organisation.Register;
import org.bulou.server.organisation.Words;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.bulou.server.web.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register: anybody who works here reads it, coordinators and counsel keep it. */
@Controller
@RequestMapping("/organisation")
@Requires(Permission.KEEP_ORGANISATION)
class OrganisationController {
  private final Organisation organisation;
  private final Words words;
  private final InstantSource clock;

  OrganisationController(Organisation organisation, Words words, InstantSource clock) {
    this.organisation = organisation;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.READ_ORGANISATION)
  Page show(@AuthenticationPrincipal Person me) {
    return Page.of(
        "organisation/register",
        new OrganisationPage(
            organisation.register(), words, me.may(Permission.KEEP_ORGANISATION), clock.instant()));
  }

  @GetMapping("/profile")
  Page profile() {
    Profile p = organisation.register().profile();
    Map<String, Set<String>> values = new HashMap<>();
    values.put("zh", Set.of(p.name().zh()));
    values.put("en", Set.of(p.name().en()));
    p.platformFiling().ifPresent(v -> values.put("platform", Set.of(v)));
    p.icp().ifPresent(v -> values.put("icp", Set.of(v)));
    p.policeFiling().ifPresent(v -> values.put("police", Set.of(v)));
    p.formEntity().ifPresent(v -> values.put("form", Set.of(v)));
    return edit("organisation/profile", p.version(), values, Map.of());
  }

  @PostMapping("/profile")
  Page profile(HttpServletRequest request, @AuthenticationPrincipal Person me) {
    Form form = new Form(request);
    Register register = organisation.register();
    Optional<String> receiver = form.optional("form");
    if (receiver.filter(id -> register.entity(id).isEmpty()).isPresent()) {
      form.problems().put("form", "organisation.problem.choose");
    }
    Profile profile =
        new Profile(
            new Bilingual(form.needed("zh"), form.needed("en")),
            form.optional("platform"),
            form.optional("icp"),
            form.optional("police"),
            receiver,
            Instant.EPOCH,
            form.version());
    return store("organisation/profile", form, () -> organisation.profile(profile, me.id()));
  }

  @GetMapping("/entity")
  Page entity(@RequestParam Optional<String> id) {
    if (id.isEmpty()) {
      return edit("organisation/entity", 0, Map.of(), Map.of());
    }
    Entity e = organisation.register().entity(id.get()).orElseThrow(NotFound::new);
    Map<String, Set<String>> values = new HashMap<>();
    values.put("id", Set.of(e.id()));
    values.put("zh", Set.of(e.name().zh()));
    values.put("en", Set.of(e.name().en()));
    values.put("established", Set.of(e.establishedIn()));
    values.put("roles", e.roles());
    e.reportAddress().ifPresent(v -> values.put("address", Set.of(v)));
    return edit("organisation/entity", e.version(), values, Map.of());
  }

  @PostMapping("/entity")
  Page entity(HttpServletRequest request, @AuthenticationPrincipal Person me) {
    Form form = new Form(request);
    Entity entity =
        new Entity(
            form.id(),
            new Bilingual(form.needed("zh"), form.needed("en")),
            form.word("established", words.territories()),
            form.address("address"),
            form.words("roles", words.roles()),
            form.version());
    return store("organisation/entity", form, () -> organisation.entity(entity, me.id()));
  }

  @GetMapping("/product")
  Page product(@RequestParam Optional<String> id) {
    if (id.isEmpty()) {
      return edit("organisation/product", 0, Map.of(), Map.of());
    }
    Product p = organisation.register().product(id.get()).orElseThrow(NotFound::new);
    Map<String, Set<String>> values = new HashMap<>();
    values.put("id", Set.of(p.id()));
    values.put("name", Set.of(p.name()));
    values.put("kind", Set.of(p.kind()));
    values.put("markets", p.markets());
    p.roles().forEach((entity, roles) -> values.put("roles-" + entity, roles));
    return edit("organisation/product", p.version(), values, Map.of());
  }

  @PostMapping("/product")
  Page product(HttpServletRequest request, @AuthenticationPrincipal Person me) {
    Form form = new Form(request);
    Map<String, Set<String>> roles = new TreeMap<>();
    for (Entity entity : organisation.register().entities()) {
      Set<String> chosen = form.words("roles-" + entity.id(), words.roles());
      if (!chosen.isEmpty()) {
        roles.put(entity.id(), chosen);
      }
    }
    Product product =
        new Product(
            form.id(),
            form.needed("name"),
            form.word("kind", words.productKinds()),
            form.words("markets", words.territories()),
            roles,
            form.version());
    return store("organisation/product", form, () -> organisation.product(product, me.id()));
  }

  private Page store(String template, Form form, java.util.function.Supplier<Changed> change) {
    if (form.version() < 0) {
      throw new Stale();
    }
    if (form.problems().isEmpty()) {
      switch (change.get()) {
        case DONE -> {
          return Page.redirect("/organisation");
        }
        case TAKEN -> form.problems().put("id", "organisation.problem.taken");
        case STALE -> throw new Stale();
      }
    }
    return edit(template, form.version(), form.values(), form.problems())
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page edit(
      String template, int version, Map<String, Set<String>> values, Map<String, String> problems) {
    return Page.of(
        template, new EditPage(organisation.register(), words, version, values, problems));
  }
}
