package org.bulou.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulou.law.events.Event;
import org.bulou.law.events.EventRegister;
import org.bulou.law.explain.Lifetime;
import org.bulou.law.model.Law;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bulou law timeline}: what was in force on any day, drafts apart, and what happened. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description = {
      "When each instrument was in force, to scale; what was in force on a day.",
      "Below it the events: adoptions, drafts for comment, campaigns, cases. No event makes a duty."
    })
final class LawTimelineCommand implements Callable<Integer> {
  @ParentCommand private LawCommand parent = new LawCommand();

  @Option(
      names = "--on",
      description =
          "Only what was in force on this day, e.g. 2025-12-31; events of the year before it and the quarter after.",
      paramLabel = "DAY")
  private Optional<String> on = Optional.empty();

  @Option(names = "--jurisdiction", description = "Only this legal order, e.g. CN.")
  private Optional<String> jurisdiction = Optional.empty();

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = parent.bulou().console();
    LawHome home = parent.bulou().home();
    Law law = home.law();
    jurisdiction
        .filter(j -> !law.jurisdictions().containsKey(j))
        .ifPresent(
            j -> {
              throw BadInput.unknown(
                  "没有法域", "there is no jurisdiction", j, law.jurisdictions().keySet());
            });
    Optional<LocalDate> day = on.map(AssessCommand::day);
    List<Lifetime> all =
        Lifetime.of(law).stream()
            .filter(
                l ->
                    jurisdiction.isEmpty()
                        || l.instrument().jurisdiction().equals(jurisdiction.get()))
            .filter(l -> day.isEmpty() || l.draft() || l.inForce(day.get()))
            .sorted(
                Comparator.comparing((Lifetime l) -> l.from().orElse(LocalDate.MIN))
                    .thenComparing(l -> l.instrument().id()))
            .toList();
    EventRegister register = EventRegister.read(home.sources());
    List<Event> events =
        register.events().stream()
            .filter(e -> jurisdiction.isEmpty() || e.jurisdiction().equals(jurisdiction.get()))
            .toList();
    if (json) {
      console.line(TimelineJson.of(all, events));
      return ExitCode.OK;
    }
    new TimelinePage(console, day.orElseGet(() -> LocalDate.now(ZoneId.of("UTC"))), day.isPresent())
        .print(all);
    EventLines lines = new EventLines(console, register);
    day.ifPresentOrElse(d -> lines.around(d, events), () -> lines.print(events));
    return ExitCode.OK;
  }
}
