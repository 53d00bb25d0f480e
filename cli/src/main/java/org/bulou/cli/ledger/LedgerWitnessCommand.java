package org.bulou.cli.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.bulou.cli.BadInput;
import org.bulou.cli.Console;
import org.bulou.cli.ExitCode;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.note.SigningKey;
import org.bulou.ledger.witness.Witness;
import org.bulou.ledger.witness.WitnessServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bulou ledger witness --listen HOST:PORT}: cosigns logs that only grow. */
@Command(
    name = "witness",
    mixinStandardHelpOptions = true,
    description = "Runs a witness (C2SP tlog-witness) until it is stopped.")
final class LedgerWitnessCommand implements Callable<Integer> {
  @ParentCommand private LedgerCommand parent = new LedgerCommand();

  @Option(names = "--listen", required = true, description = "HOST:PORT; port 0 takes a free one.")
  private String listen = "";

  @Option(names = "--key", required = true, description = "A witness's key; may be repeated.")
  private List<Path> keys = List.of();

  @Option(names = "--policy", required = true, description = "Its logs are those to be witnessed.")
  private Path policy = Path.of("");

  @Option(names = "--store", required = true, description = "Where the last checkpoints are kept.")
  private Path store = Path.of("");

  @Override
  public Integer call() throws InterruptedException {
    Console console = parent.console();
    Policy logs = Input.policy(policy);
    List<SigningKey> signers =
        keys.stream().map(k -> SigningKey.parse(k.toString(), Input.text(k))).toList();
    try (WitnessServer server =
        WitnessServer.start(new Witness(logs, signers, store), address(), InstantSource.system())) {
      console.line(
          console.in("见证人在监听 ", "witness listens on ")
              + server.address().getHostString()
              + ":"
              + server.address().getPort());
      signers.forEach(key -> console.line("  " + key.verifier()));
      logs.origins().forEach(origin -> console.line("  log " + origin));
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.OK;
  }

  private InetSocketAddress address() {
    int colon = listen.lastIndexOf(':');
    String port = listen.substring(colon + 1);
    if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new BadInput(
          "`" + listen + "` 应为 主机:端口，例如 127.0.0.1:8080",
          "`" + listen + "` should be HOST:PORT, such as 127.0.0.1:8080");
    }
    return new InetSocketAddress(listen.substring(0, colon), Integer.parseInt(port));
  }
}
