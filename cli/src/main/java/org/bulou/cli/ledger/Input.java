package org.bulou.cli.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.checkpoint.PolicyReader;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.store.LogFolder;

/** Files named on the command line. */
final class Input {
  private Input() {}

  static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > SignedNote.LARGEST) {
        throw new Refusal(file.toString(), "大于 1 MiB", "larger than 1 MiB");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  static Policy policy(Path file) {
    return PolicyReader.read(file.toString(), text(file));
  }

  /** A folder that looks like a log: it has a checkpoint or a head. */
  static LogFolder log(Path folder) {
    LogFolder log = new LogFolder(folder);
    boolean any =
        Set.of(LogFolder.CHECKPOINT, LogFolder.HEAD).stream()
            .anyMatch(name -> Files.exists(folder.resolve(name)));
    if (!any) {
      throw new Refusal(
          folder.toString(),
          "不是日志：应有文件 `checkpoint`",
          "not a log: a file `checkpoint` was expected in it");
    }
    return log;
  }
}
