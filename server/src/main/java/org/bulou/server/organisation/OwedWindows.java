package org.bulou.server.organisation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.web.Owed;
import org.bulou.server.web.Owing;
import org.bulou.server.web.Visitor;
import org.springframework.stereotype.Component;

/** Event windows of which something is not known remain with whoever finds it out. */
@Component
final class OwedWindows implements Owing {
  private final Windows windows;
  private final InstantSource clock;

  OwedWindows(Windows windows, InstantSource clock) {
    this.windows = windows;
    this.clock = clock;
  }

  @Override
  public List<Owed> of(Visitor visitor) {
    Instant now = clock.instant();
    return visitor instanceof Person p
        ? windows.register().windows().stream()
            .filter(w -> w.owner().filter(p.id()::equals).isPresent())
            .filter(w -> Effect.of(w, now) == Effect.UNDETERMINED || endless(w, now))
            .map(OwedWindows::owed)
            .toList()
        : List.of();
  }

  /** It keeps publication closed, and nobody knows until when. */
  private static boolean endless(Window w, Instant now) {
    return Effect.of(w, now) == Effect.CLOSES && w.end().isEmpty();
  }

  private static Owed owed(Window w) {
    return new Owed(
        new Bilingual(
            "重大活动窗口“" + w.name() + "”：核实" + (w.confirmed() ? "起止时间" : "是否为国家举办的重大活动"),
            "event window “"
                + w.name()
                + "”: find out "
                + (w.confirmed() ? "when it begins and ends" : "whether an authority confirms it")),
        "/organisation/windows",
        w.start().map(s -> s.atZone(ZoneId.of(w.zone())).toLocalDate()));
  }
}
