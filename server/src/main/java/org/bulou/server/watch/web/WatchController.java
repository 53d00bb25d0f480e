package org.bulou.server.watch.web;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.explain.Instants;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.platform.ActorId;
import org.bulou.server.watch.Appointment;
import org.bulou.server.watch.Naming;
import org.bulou.server.watch.Post;
import org.bulou.server.watch.Watches;
import org.bulou.server.web.BadRequest;
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

/** Who watches a case, and naming somebody. */
@Controller
@RequestMapping("/cases/{number}/watch")
class WatchController {
  private final Cases cases;
  private final Watches watches;
  private final People people;

  WatchController(Cases cases, Watches watches, People people) {
    this.cases = cases;
    this.watches = watches;
    this.people = people;
  }

  @GetMapping
  @Requires(Permission.READ_CASES)
  Page show(@PathVariable String number, @AuthenticationPrincipal Person me) {
    return page(matter(number, me), me, Optional.empty());
  }

  /** Names somebody for a post; an empty {@code who} leaves it vacant. */
  @PostMapping
  @Requires(Permission.WORK_CASES)
  Page name(
      @PathVariable String number,
      @RequestParam String post,
      @RequestParam(defaultValue = "") String who,
      @AuthenticationPrincipal Person me) {
    Case matter = matter(number, me);
    Post wanted = Post.named(post).orElseThrow(BadRequest::new);
    return switch (watches.name(matter, wanted, person(who), me.id())) {
      case Naming.Done done -> Page.redirect("/cases/" + matter.number() + "/watch");
      case Naming.Refused refused ->
          page(matter, me, Optional.of(refused.why().wire()))
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static Optional<ActorId> person(String who) {
    try {
      return who.isBlank() ? Optional.empty() : Optional.of(new ActorId(UUID.fromString(who)));
    } catch (IllegalArgumentException e) {
      throw new BadRequest();
    }
  }

  private Page page(Case matter, Person me, Optional<String> problem) {
    return Page.of(
        "watch/watch",
        new WatchPage(
            matter.number(),
            matter.title(),
            watches.of(matter),
            watches.able(matter).stream()
                .map(p -> new WatchPage.Choice(p.id().toString(), p.displayName()))
                .toList(),
            me.may(Permission.WORK_CASES),
            watches.history(matter.id()).stream().map(this::row).toList(),
            problem));
  }

  private WatchPage.Row row(Appointment a) {
    return new WatchPage.Row(
        Instants.local(a.at(), ZoneOffset.UTC),
        a.post(),
        a.person().map(people::displayName),
        people.displayName(a.by()));
  }

  private Case matter(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }
}
