package org.bulou.server.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.organisation.Window;
import org.bulou.server.organisation.WindowRegister;
import org.bulou.server.organisation.Windows;
import org.bulou.server.organisation.WindowsChanged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Event windows in the words of a case. A change of the register is recorded in every open case in
 * the same transaction: a gate that was clear a moment ago is asked again on the new facts.
 */
@Component
public class WindowFacts {
  private static final String SOURCE = "window register";
  private static final String LIST = "windows";
  private final Cases cases;
  private final Windows windows;
  private final InstantSource clock;

  WindowFacts(Cases cases, Windows windows, InstantSource clock) {
    this.cases = cases;
    this.windows = windows;
    this.clock = clock;
  }

  /** What a new case is told. */
  public List<Told> told() {
    return told(windows.register(), clock.instant(), false);
  }

  @EventListener
  void changed(WindowsChanged change) {
    Entry entry =
        new Entry(SOURCE, change.what(), told(change.now(), clock.instant(), change.lapsed()));
    for (Case c : cases.open()) {
      cases.record(c.id(), Optional.empty(), entry, change.by());
    }
  }

  /**
   * The windows; whether they are all is only said when the register says so, or no longer does.
   */
  static List<Told> told(WindowRegister register, Instant now, boolean lapsed) {
    List<Told> told = new ArrayList<>();
    register.windows().forEach(w -> told.addAll(window(w, now)));
    List<String> ids = register.windows().stream().map(Window::id).toList();
    if (register.closed(now)) {
      told.add(Told.fact("case", LIST, Written.all(ids)));
    } else if (lapsed) {
      told.add(Told.fact("case", LIST, Written.nobodyKnows(now)));
    } else if (!ids.isEmpty()) {
      told.add(Told.fact("case", LIST, Written.some(ids)));
    }
    return told;
  }

  private static List<Told> window(Window w, Instant now) {
    List<Told> told = new ArrayList<>();
    told.add(Told.is(w.id(), "window"));
    told.add(Told.fact(w.id(), "level", Written.text(w.level())));
    told.add(
        Told.fact(
            w.id(), "confirmed", w.confirmed() ? Written.truth(true) : Written.nobodyKnows(now)));
    told.add(
        Told.fact(
            w.id(),
            "start",
            w.start().map(Written::instant).orElseGet(() -> Written.nobodyKnows(now))));
    told.add(
        Told.fact(
            w.id(),
            "end",
            w.end()
                .map(Written::instant)
                .orElseGet(() -> Written.notHappened(now, w.receivedBy().orElse("register")))));
    w.consentAt()
        .ifPresent(at -> told.add(Told.fact(w.id(), "mps_consent_at", Written.instant(at))));
    return told;
  }

  /** Ends closures whose day has passed. */
  @Configuration(proxyBeanMethods = false)
  static class Job {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    Task<?> lapseWindows(Windows windows) {
      return Tasks.recurring("windows-lapse", FixedDelay.of(PAUSE))
          .execute((instance, context) -> windows.lapse());
    }
  }
}
