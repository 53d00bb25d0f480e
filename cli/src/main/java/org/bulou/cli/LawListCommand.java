package org.bulou.cli;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code bulou law list}: the instruments by jurisdiction. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "The instruments, encoded or known to exist.")
final class LawListCommand implements Callable<Integer> {
  @ParentCommand private LawCommand parent = new LawCommand();

  @Override
  public Integer call() {
    Console console = parent.bulou().console();
    LawHome home = parent.bulou().home();
    Law law = home.law();
    List<Instrument> all =
        law.instruments().values().stream()
            .sorted(
                Comparator.comparing(Instrument::jurisdiction)
                    .thenComparing(Instrument::law)
                    .thenComparing(i -> i.bookOf().isPresent())
                    .thenComparing(Instrument::id))
            .toList();
    console.heading("已编码", "ENCODED");
    all.stream()
        .filter(i -> i.encoded() != Instrument.Encoded.NOT_ENCODED && i.binding())
        .forEach(i -> row(console, law, i));
    console.heading("草案（不具约束力）", "DRAFTS (never bind)");
    all.stream().filter(i -> !i.binding()).forEach(i -> row(console, law, i));
    console.heading("已知存在、尚未编码", "KNOWN TO EXIST, NOT ENCODED");
    all.stream()
        .filter(i -> i.encoded() == Instrument.Encoded.NOT_ENCODED && i.binding())
        .forEach(i -> row(console, law, i));
    return ExitCode.OK;
  }

  private static void row(Console console, Law law, Instrument i) {
    long norms = law.norms().stream().filter(n -> n.head().instrument() == i).count();
    String life =
        i.life().stream()
            .map(s -> s.state() + s.on().map(d -> " " + d).orElse(""))
            .collect(Collectors.joining(", "));
    String count =
        norms == 0
            ? ""
            : "  ·  "
                + norms
                + console.in(" 条规范", " norms")
                + (i.encoded() == Instrument.Encoded.IN_PART
                    ? console.in("（部分）", " (in part)")
                    : "");
    console.paragraph(
        2,
        Layout.pad((i.bookOf().isPresent() ? "└ " : "") + i.id(), 34) + " ",
        console.in(i.name())
            + "  ·  "
            + life
            + count
            + i.pack().map(p -> console.in("  ·  法律包 ", "  ·  pack ") + p).orElse("")
            + console.in("  ·  核对至 ", "  ·  checked until ")
            + i.checkedUntil());
  }
}
