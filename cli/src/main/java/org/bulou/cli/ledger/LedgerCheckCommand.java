package org.bulou.cli.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bulou.cli.Console;
import org.bulou.cli.ExitCode;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.entry.Entry;
import org.bulou.ledger.entry.Reveal;
import org.bulou.ledger.proof.LogProof;
import org.bulou.ledger.refusal.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou ledger check PROOF --policy FILE}: one file, offline. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks the proof of one entry; exit code 1 when it does not hold.")
final class LedgerCheckCommand implements Callable<Integer> {
  @ParentCommand private LedgerCommand parent = new LedgerCommand();

  @Parameters(paramLabel = "PROOF", description = "The file of the proof.")
  private Path file = Path.of("");

  @Option(names = "--policy", required = true, description = "Whose signatures must be there.")
  private Path policy = Path.of("");

  @Option(names = "--entry", description = "The entry, if the proof does not carry it.")
  private Optional<Path> given = Optional.empty();

  @Option(names = "--reveal", description = "The value and salt of one part of the entry.")
  private Optional<Path> reveal = Optional.empty();

  @Override
  public Integer call() {
    Console console = parent.console();
    LogProof proof = LogProof.parse(file.toString(), Input.bytes(file));
    byte[] entry = given.map(Input::bytes).orElseGet(() -> proof.entry(file.toString()));
    Policy trusted = Input.policy(policy);
    Optional<Reveal> opened = reveal.map(f -> Reveal.parse(f.toString(), Input.bytes(f)));
    try {
      Policy.Judged judged = proof.check(file.toString(), trusted, entry);
      Entry logged = Entry.parse(file.toString(), entry);
      print(console, proof, judged, logged);
      opened.ifPresent(r -> open(console, r, logged));
      return ExitCode.OK;
    } catch (Refusal e) {
      console.line("✗ " + console.in(e.line().zh(), e.line().en()));
      return ExitCode.FINDINGS;
    }
  }

  private static void print(Console console, LogProof proof, Policy.Judged judged, Entry entry) {
    console.line(
        console.in("成立：第 ", "holds: entry ")
            + proof.index()
            + console.in(" 号条目在日志 ", " is in the log ")
            + judged.checkpoint().origin()
            + console.in(" 的前 ", ", among its first ")
            + judged.checkpoint().size()
            + console.in(" 个条目之中", ""));
    console.line(
        "  · "
            + console.in("签名：", "signed by ")
            + judged.log().name()
            + "+"
            + judged.log().idHex());
    judged
        .cosigned()
        .forEach(
            (w, at) -> console.line("  · " + console.in("共签：", "cosigned by ") + w + " " + at));
    if (judged.cosigned().isEmpty()) {
      console.line("  · " + console.in("策略不要求见证人", "the policy asks for no witness"));
    }
    console.line(
        "  · "
            + entry.type()
            + " "
            + entry.at()
            + console.in("（条目自述的时间）", " (the time the entry states)"));
    console.line("  · id " + entry.id() + entry.actor().map(a -> ", actor " + a).orElse(""));
    entry.parts().forEach((name, hash) -> console.line("  · " + name + " " + hash));
  }

  private static void open(Console console, Reveal reveal, Entry entry) {
    if (!reveal.opens(entry)) {
      throw new Refusal(
          "`" + reveal.part() + "`",
          "所出示的内容不是该条目所承诺的",
          "what was revealed is not what the entry committed to");
    }
    console.line(
        console.in("成立：该条目承诺的 `", "holds: the entry committed to this `")
            + reveal.part()
            + "`: "
            + new String(reveal.value(), StandardCharsets.UTF_8));
  }
}
