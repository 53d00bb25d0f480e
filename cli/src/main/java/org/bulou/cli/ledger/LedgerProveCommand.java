package org.bulou.cli.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulou.cli.Console;
import org.bulou.cli.ExitCode;
import org.bulou.ledger.proof.LogProofs;
import org.bulou.ledger.store.DurableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou ledger prove DIR INDEX}: one entry's proof, as a file for a stranger. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = "Writes the proof that one entry is in the log (C2SP tlog-proof).")
final class LedgerProveCommand implements Callable<Integer> {
  @ParentCommand private LedgerCommand parent = new LedgerCommand();

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the log.")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "INDEX", description = "The entry's number, from zero.")
  private long index;

  @Option(names = "--out", description = "The file to write; otherwise it is printed.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    Console console = parent.console();
    String proof = LogProofs.of(Input.log(folder)).prove(index).file();
    if (out.isPresent()) {
      DurableFile.replace(out.get(), proof.getBytes(StandardCharsets.UTF_8));
      console.line(console.in("已写入 ", "written: ") + out.get());
    } else {
      console.out().print(proof);
    }
    return ExitCode.OK;
  }
}
