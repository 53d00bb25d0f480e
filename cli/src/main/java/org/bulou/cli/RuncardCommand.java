package org.bulou.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulou.law.explain.Runcard;
import org.bulou.law.model.Form;
import org.bulou.law.model.Law;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou runcard}: one sheet per regime for the day the system itself is down. */
@Command(
    name = "runcard",
    mixinStandardHelpOptions = true,
    description = {
      "A sheet to print per regime: what starts the clock, who files where, the fields and their",
      "limits, what not to do, the traps. Without a regime it lists them.",
      "Print it now: it is for the day nothing here can be asked."
    })
final class RuncardCommand implements Callable<Integer> {
  @ParentCommand private Bulou bulou = new Bulou(System.out, System.err, Map.of());

  @Parameters(
      paramLabel = "REGIME",
      arity = "0..*",
      description = "Filing forms, long or short, or instruments: nvdb, eu.srp, eu.cra-2024.")
  private List<String> regimes = List.of();

  @Option(
      names = "--html",
      description = "Write one self-contained page that prints on A4; without a regime, all cards.")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "By the law of this day, such as 2026-09-11; otherwise of today.")
  private Optional<String> on = Optional.empty();

  @Override
  public Integer call() {
    Console console = bulou.console();
    Law law = bulou.home().law();
    LocalDate day =
        on.map(AssessCommand::day).orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    regimes.stream()
        .filter(r -> law.forms().values().stream().noneMatch(f -> wanted(law, f, r)))
        .findFirst()
        .ifPresent(
            r -> {
              throw BadInput.unknown(
                  "没有报送表或有报送表的法律",
                  "there is no filing form, and no instrument with one, called",
                  r,
                  law.forms().keySet());
            });
    List<Runcard> cards =
        law.forms().values().stream()
            .filter(f -> regimes.isEmpty() || regimes.stream().anyMatch(r -> wanted(law, f, r)))
            .map(f -> Runcard.of(law, f, day))
            .toList();
    RuncardPage page = new RuncardPage(console);
    if (html.isPresent()) {
      write(html.get(), new RuncardHtml(console.language()).page(cards));
      console.line(console.in("已写入 ", "written: ") + html.get());
    } else if (regimes.isEmpty()) {
      page.list(cards);
    } else {
      cards.forEach(page::print);
    }
    return ExitCode.OK;
  }

  /** By the form's id, its last part, or an instrument whose norms it discharges. */
  private static boolean wanted(Law law, Form form, String regime) {
    return form.id().equals(regime)
        || form.id().endsWith("." + regime)
        || law.norms().stream()
            .filter(n -> n.head().instrument().id().equals(regime))
            .anyMatch(n -> n.contents().form().filter(s -> s.form().equals(form.id())).isPresent());
  }

  /** A page is written over only when it is a page of run cards. */
  private static void write(Path file, String page) {
    try {
      if (Files.exists(file) && !Files.readString(file).contains(RuncardHtml.MARK)) {
        throw new BadInput(
            "已有文件 " + file + "，不是速查卡，不会覆盖",
            file + " exists, is no page of run cards, and will not be written over");
      }
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
