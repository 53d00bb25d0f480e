package org.bulou.cli.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulou.cli.Console;
import org.bulou.cli.ExitCode;
import org.bulou.ledger.note.NoteSignature;
import org.bulou.ledger.proof.LogProofs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou ledger show DIR [INDEX]}: what a log says, unverified. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows the checkpoint and the last entries, or one entry. Verifies nothing.")
final class LedgerShowCommand implements Callable<Integer> {
  private static final int LAST = 10;

  @ParentCommand private LedgerCommand parent = new LedgerCommand();

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the log.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "INDEX",
      arity = "0..1",
      description = "One entry, from zero.")
  private Optional<Long> index = Optional.empty();

  @Override
  public Integer call() {
    Console console = parent.console();
    LogProofs log = LogProofs.of(Input.log(folder));
    if (index.isPresent()) {
      console.line(text(log.entry(index.get())));
      return ExitCode.OK;
    }
    log.note().text().lines().forEach(console::line);
    for (NoteSignature signature : log.note().signatures()) {
      console.line(console.in("— 声称的签名：", "— claimed signature: ") + signature);
    }
    for (long i = Math.max(0, log.size() - LAST); i < log.size(); i++) {
      console.line(i + " " + text(log.entry(i)));
    }
    console.line(
        console.in(
            "（未检查；请用 bulou ledger verify）", "(nothing was verified: bulou ledger verify does)"));
    return ExitCode.OK;
  }

  /** An entry as text; what could steer a terminal is shown as a dot. */
  private static String text(byte[] entry) {
    return new String(entry, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "·");
  }
}
