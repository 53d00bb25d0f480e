package org.bulou.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      "A sheet to print per regime: who files where, the fields and their limits, the clocks, the traps.",
      "Print it now: it is for the day nothing here can be asked."
    })
final class RuncardCommand implements Callable<Integer> {
  @ParentCommand private Bulou bulou = new Bulou(System.out, System.err, Map.of());

  @Parameters(
      paramLabel = "REGIME",
      arity = "0..*",
      description = "Filing forms or instruments, e.g. cn.nvdb eu.cra-2024; otherwise all forms.")
  private List<String> regimes = List.of();

  @Option(names = "--html", description = "Write one self-contained page that prints on A4.")
  private Optional<Path> html = Optional.empty();

  @Override
  public Integer call() {
    Console console = bulou.console();
    LawHome home = bulou.home();
    Law law = home.law();
    regimes.stream()
        .filter(r -> !law.forms().containsKey(r) && formsOf(law, r).isEmpty())
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
            .filter(f -> regimes.isEmpty() || wanted(law, f))
            .map(f -> Runcard.of(law, f))
            .toList();
    if (html.isPresent()) {
      write(html.get(), new RuncardHtml(console.language()).page(cards));
      console.line(console.in("已写入 ", "written: ") + html.get());
    } else {
      RuncardPage page = new RuncardPage(console);
      cards.forEach(page::print);
    }
    return ExitCode.OK;
  }

  private boolean wanted(Law law, Form form) {
    return regimes.stream().anyMatch(r -> r.equals(form.id()) || formsOf(law, r).contains(form));
  }

  /** The forms by which the norms of an instrument are discharged. */
  private static List<Form> formsOf(Law law, String instrument) {
    return law.norms().stream()
        .filter(n -> n.head().instrument().id().equals(instrument))
        .flatMap(n -> n.contents().form().stream())
        .flatMap(s -> Optional.ofNullable(law.forms().get(s.form())).stream())
        .distinct()
        .toList();
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
