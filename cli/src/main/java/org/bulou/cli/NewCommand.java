package org.bulou.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code bulou new …}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Begins something: a case.",
    subcommands = {NewCaseCommand.class})
final class NewCommand implements Runnable {
  @ParentCommand private Bulou bulou = new Bulou(System.out, System.err, Map.of());

  Bulou bulou() {
    return bulou;
  }

  @Override
  public void run() {
    throw new BadInput("用法：bulou new case", "say what: bulou new case");
  }
}
