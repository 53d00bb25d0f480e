package org.bulou.cli.ledger;

import org.bulou.cli.BadInput;
import org.bulou.cli.Bulou;
import org.bulou.cli.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code bulou ledger …}: the record that a stranger can verify offline. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Verifies a log, proves entries, checks proofs, runs a witness. Offline.")
public final class LedgerCommand implements Runnable {
  @ParentCommand private @Nullable Bulou bulou;

  /** Adds the commands below; called only when the ledger is asked for. */
  public static void fill(@Nullable CommandLine ledger) {
    if (ledger != null) {
      ledger.addSubcommand(new LedgerVerifyCommand());
      ledger.addSubcommand(new LedgerProveCommand());
      ledger.addSubcommand(new LedgerCheckCommand());
      ledger.addSubcommand(new LedgerShowCommand());
      ledger.addSubcommand(new LedgerKeyCommand());
      ledger.addSubcommand(new LedgerWitnessCommand());
    }
  }

  /** Where to print. */
  Console console() {
    if (bulou == null) {
      throw new IllegalStateException("run through bulou");
    }
    return bulou.console();
  }

  @Override
  public void run() {
    throw new BadInput(
        "用法：bulou ledger verify | prove | check | show | key | witness",
        "say which: bulou ledger verify | prove | check | show | key | witness");
  }
}
