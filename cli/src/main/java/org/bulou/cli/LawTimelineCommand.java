package org.bulou.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulou.law.explain.JsonOut;
import org.bulou.law.explain.Lifetime;
import org.bulou.law.model.Law;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bulou law timeline}: what was in force on any day, drafts apart. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description = "When each instrument was in force, to scale; what was in force on a day.")
final class LawTimelineCommand implements Callable<Integer> {
  @ParentCommand private LawCommand parent = new LawCommand();

  @Option(names = "--on", description = "Only what was in force on this day, e.g. 2025-12-31.")
  private Optional<String> on = Optional.empty();

  @Option(names = "--jurisdiction", description = "Only this legal order, e.g. CN.")
  private Optional<String> jurisdiction = Optional.empty();

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = parent.bulou().console();
    LawHome home = parent.bulou().home();
    Law law = home.law(home.lawSources());
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
    if (json) {
      console.line(json(all));
    } else {
      new TimelinePage(
              console, day.orElseGet(() -> LocalDate.now(ZoneId.of("UTC"))), day.isPresent())
          .print(all);
    }
    return ExitCode.OK;
  }

  private static String json(List<Lifetime> all) {
    return JsonOut.write(
        true,
        o ->
            o.text("schema", "bulou.timeline/1")
                .list(
                    "instruments",
                    all,
                    l ->
                        o.text("id", l.instrument().id())
                            .words("name", l.instrument().name())
                            .text("jurisdiction", l.instrument().jurisdiction())
                            .flag("draft", l.draft())
                            .text("in_force_from", l.from().map(LocalDate::toString))
                            .text("in_force_until", l.until().map(LocalDate::toString))
                            .text("norms_from", l.firstNorm().map(LocalDate::toString))
                            .texts(
                                "changes", l.changes().stream().map(LocalDate::toString).toList())
                            .text("checked_until", l.instrument().checkedUntil().toString())));
  }
}
