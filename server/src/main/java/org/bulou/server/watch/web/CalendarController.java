package org.bulou.server.watch.web;

import java.time.InstantSource;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.access.Requires;
import org.bulou.server.watch.CalendarFeeds;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Open;
import org.bulou.server.web.Page;
import org.bulou.server.web.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The calendar feed: its address is made and ended here, and answered here. */
@Controller
class CalendarController {
  private final CalendarFeeds feeds;
  private final PublicAddress address;
  private final InstantSource clock;

  CalendarController(CalendarFeeds feeds, PublicAddress address, InstantSource clock) {
    this.feeds = feeds;
    this.address = address;
    this.clock = clock;
  }

  /** Shown once, hence no redirect. */
  @PostMapping("/reminders/calendar")
  @Requires(Permission.READ_CASES)
  Page open(@AuthenticationPrincipal Person me) {
    return Page.of(
        "watch/calendar", new CalendarPage(address.of("/calendar/" + feeds.open(me.id()))));
  }

  @PostMapping("/reminders/calendar/close")
  @Requires(Permission.READ_CASES)
  Page close(@AuthenticationPrincipal Person me) {
    feeds.close(me.id());
    return Page.redirect("/reminders");
  }

  @GetMapping("/calendar/{token}")
  @Open(why = "calendar programs cannot sign in; the address holds a secret of 256 bits")
  ResponseEntity<byte[]> calendar(@PathVariable String token) {
    String calendar = feeds.calendar(token, clock.instant()).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .header("Content-Type", "text/calendar;charset=utf-8")
        .cacheControl(CacheControl.noStore())
        .body(CalendarFeeds.bytes(calendar));
  }
}
