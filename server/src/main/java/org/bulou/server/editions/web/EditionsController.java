package org.bulou.server.editions.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.law.source.SourceException;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.editions.Fit;
import org.bulou.server.editions.Previews;
import org.bulou.server.library.BadZip;
import org.bulou.server.library.Edition;
import org.bulou.server.library.Editions;
import org.bulou.server.library.InForce;
import org.bulou.server.web.NotFound;
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
import org.springframework.web.multipart.MultipartFile;

/** Replacing the law: everybody sees what is in force and offered; who may replaces it. */
@Controller
@RequestMapping("/law/editions")
@Requires(Permission.REPLACE_LAW)
class EditionsController {
  /** More places than that nobody mends by hand. */
  private static final int MOST_PROBLEMS = 50;

  private final Editions editions;
  private final Previews previews;
  private final InForce inForce;
  private final EditionPages pages;

  EditionsController(Editions editions, Previews previews, InForce inForce, EditionPages pages) {
    this.editions = editions;
    this.previews = previews;
    this.inForce = inForce;
    this.pages = pages;
  }

  @GetMapping
  @Requires(Permission.READ_ORGANISATION)
  Page list(@AuthenticationPrincipal Person me) {
    return Page.of("editions/list", pages.list(me, Optional.empty(), List.of()));
  }

  @GetMapping("/{number}")
  @Requires(Permission.READ_ORGANISATION)
  Page one(@PathVariable int number, @AuthenticationPrincipal Person me) {
    return Page.of("editions/one", pages.one(find(number), me, "", Optional.empty()));
  }

  /** The law that comes with the program, with these packs. */
  @PostMapping
  Page offer(@RequestParam Optional<Set<String>> pack, @AuthenticationPrincipal Person me) {
    return offered(me, () -> editions.offer(pack.orElse(Set.of()), me));
  }

  /** A law folder as a zip. */
  @PostMapping("/upload")
  Page upload(
      @RequestParam Optional<Set<String>> pack,
      @RequestParam Optional<MultipartFile> files,
      @AuthenticationPrincipal Person me) {
    byte[] zip = files.map(EditionsController::content).orElseGet(() -> new byte[0]);
    return offered(me, () -> editions.offer(zip, pack.orElse(Set.of()), me));
  }

  private Page offered(Person me, Supplier<Optional<Integer>> offer) {
    try {
      Optional<Integer> number = offer.get();
      if (number.isEmpty()) {
        return refused(me, "editions.problem.nothing-new", List.of());
      }
      previews.begin(find(number.get()));
      return Page.redirect("/law/editions/" + number.get());
    } catch (BadZip e) {
      return refused(
          me, "editions.zip-problem." + e.wrong().wire(), List.of(Bilingual.same(e.name())));
    } catch (SourceException e) {
      return refused(
          me,
          "editions.problem.unreadable",
          e.problems().stream()
              .limit(MOST_PROBLEMS)
              .map(p -> new Bilingual(p.show(Language.ZH), p.show(Language.EN)))
              .toList());
    }
  }

  private Page refused(Person me, String problem, List<Bilingual> said) {
    return Page.of("editions/list", pages.list(me, Optional.of(problem), said))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Computes the preview again, as of now. */
  @PostMapping("/{number}/preview")
  Page again(@PathVariable int number) {
    previews.begin(find(number));
    return Page.redirect("/law/editions/" + number);
  }

  @PostMapping("/{number}/stop")
  Page stop(@PathVariable int number) {
    previews.stop(find(number).number());
    return Page.redirect("/law/editions/" + number);
  }

  /**
   * Counsel asks, because the reason is one of law; the other of the two may be an administrator.
   */
  @PostMapping("/{number}/ask")
  @Requires(Permission.DECIDE_LAW)
  Page ask(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Person me) {
    Edition e = find(number);
    if (reason.isBlank() || reason.length() > Editions.LONGEST) {
      return Page.of(
              "editions/one", pages.one(e, me, reason, Optional.of("editions.problem.reason")))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return answer(e, me, reason, previews.ask(number, reason, me));
  }

  /** The second person; this node follows at once, the others within seconds. */
  @PostMapping("/{number}/confirm")
  Page confirm(@PathVariable int number, @AuthenticationPrincipal Person me) {
    Edition e = find(number);
    Fit fit = previews.confirm(number, me);
    if (fit == Fit.FIT) {
      inForce.follow();
    }
    return answer(e, me, "", fit);
  }

  @PostMapping("/{number}/withdraw")
  Page withdraw(@PathVariable int number, @AuthenticationPrincipal Person me) {
    if (!editions.withdraw(find(number).number(), me)) {
      throw new Stale();
    }
    return Page.redirect("/law/editions/" + number);
  }

  private Page answer(Edition e, Person me, String reason, Fit fit) {
    if (fit == Fit.FIT) {
      return Page.redirect("/law/editions/" + e.number());
    }
    String problem = "editions.fit." + fit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Page.of("editions/one", pages.one(find(e.number()), me, reason, Optional.of(problem)))
        .status(HttpStatus.CONFLICT);
  }

  private Edition find(int number) {
    return editions.find(number).orElseThrow(NotFound::new);
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
