package org.bulou.cli.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.bulou.cli.BadInput;
import org.bulou.cli.Console;
import org.bulou.cli.ExitCode;
import org.bulou.ledger.note.SignatureType;
import org.bulou.ledger.note.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bulou ledger key NAME --out FILE}: a new key for a log or a witness. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Makes a key and prints its public half for the policy.")
final class LedgerKeyCommand implements Callable<Integer> {
  /** Who signs with the key. */
  enum For {
    log,
    witness,
    witness_ml_dsa
  }

  @ParentCommand private LedgerCommand parent = new LedgerCommand();

  @Parameters(paramLabel = "NAME", description = "The log's origin, or the witness's name.")
  private String name = "";

  @Option(names = "--out", required = true, description = "The file for the secret; must be new.")
  private Path out = Path.of("");

  @Option(names = "--for", description = "${COMPLETION-CANDIDATES}; log unless said.")
  private For user = For.log;

  @Override
  public Integer call() {
    Console console = parent.console();
    SignatureType type =
        switch (user) {
          case log -> SignatureType.ED25519;
          case witness -> SignatureType.COSIGNATURE_ED25519;
          case witness_ml_dsa -> SignatureType.COSIGNATURE_ML_DSA_44;
        };
    SigningKey key = SigningKey.make(name, type, new SecureRandom());
    write(key.file().getBytes(StandardCharsets.UTF_8));
    console.line(key.verifier().toString());
    return ExitCode.OK;
  }

  /** Only its owner may read it, from the first moment. */
  private void write(byte[] secret) {
    try {
      boolean posix = out.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (posix) {
        Files.createFile(
            out,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(out);
      }
      Files.write(out, secret, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new BadInput("文件已存在：" + out, "the file is there already: " + out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
