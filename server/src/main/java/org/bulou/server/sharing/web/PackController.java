package org.bulou.server.sharing.web;

import java.util.List;
import java.util.Optional;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.duties.Shut;
import org.bulou.server.sharing.NotShared;
import org.bulou.server.sharing.Packs;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Evidence packs: choose for whom, look at what goes and what stays, hand over. */
@Controller
@RequestMapping("/cases/{number}/packs")
@Requires(Permission.SHARE_CASES)
class PackController {
  private final Cases cases;
  private final Packs packs;
  private final PackPages pages;

  PackController(Cases cases, Packs packs, PackPages pages) {
    this.cases = cases;
    this.packs = packs;
    this.pages = pages;
  }

  @GetMapping
  Page list(@PathVariable String number, @AuthenticationPrincipal Person me) {
    return Page.of("sharing/packs", pages.list(matter(number, me), Optional.empty()));
  }

  @GetMapping("/new")
  Page preview(
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = matter(number, me);
    PackForm wanted = PackForm.of(form);
    if (!pages.fits(matter, wanted)) {
      return Page.of("sharing/packs", pages.list(matter, Optional.of("choice-odd")))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return Page.of("sharing/pack", pages.preview(matter, wanted, me, true, Optional.empty()));
  }

  @PostMapping
  Object make(
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> form,
      @AuthenticationPrincipal Person me) {
    Case matter = matter(number, me);
    PackForm wanted = PackForm.of(form);
    if (!pages.fits(matter, wanted)) {
      return Page.of("sharing/packs", pages.list(matter, Optional.of("choice-odd")))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      return zip(matter, packs.make(matter.id(), wanted.wanted(), me));
    } catch (NotShared e) {
      return refused(matter, wanted, me, e.reason().wire());
    } catch (Shut e) {
      return refused(matter, wanted, me, key(e));
    }
  }

  private static ResponseEntity<byte[]> zip(Case matter, byte[] content) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename("pack-" + matter.number() + ".zip").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.parseMediaType("application/zip"))
        .body(content);
  }

  private Page refused(Case matter, PackForm wanted, Person me, String problem) {
    return Page.of("sharing/pack", pages.preview(matter, wanted, me, false, Optional.of(problem)))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String key(Shut shut) {
    return switch (shut.why()) {
      case CLOSED -> "closed";
      case HELD -> "held";
      case REASONS_NEEDED -> "reasons-needed";
      case NOT_LIVE -> "not-live";
    };
  }

  private Case matter(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }

  /** The words a purpose can be; each kind of recipient takes some of them. */
  static final List<String> PURPOSES =
      List.of("lawful-order", "mandatory-filing", "voluntary-report", "contract", "access");
}
