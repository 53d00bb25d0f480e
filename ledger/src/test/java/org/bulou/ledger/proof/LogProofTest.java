package org.bulou.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.bulou.ledger.Samples;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.log.Sequencer;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.store.FileStorage;
import org.bulou.ledger.store.LogFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proof of one entry as a file: every entry of a log, and files that are none. */
class LogProofTest {
  private static final Policy POLICY = Policy.of(Samples.LOG.verifier());
  private static final int SIZE = 530;

  @TempDir Path folder = Path.of("");

  private LogProofs proofs() {
    FileStorage storage = FileStorage.create(folder.resolve("log"), Samples.ORIGIN);
    Sequencer sequencer = new Sequencer(storage, Samples.LOG, Duration.ofSeconds(1));
    sequencer.append(Samples.entries(0, SIZE), "");
    sequencer.publish(Samples.START);
    storage.close();
    return LogProofs.of(new LogFolder(folder.resolve("log")));
  }

  @Test
  void shouldProveEntriesToAStranger() {
    LogProofs proofs = proofs();
    for (int i = 0; i < SIZE; i += i < 4 || i > 500 ? 1 : 31) {
      byte[] file = proofs.prove(i).file().getBytes(StandardCharsets.UTF_8);
      LogProof read = LogProof.parse("proof", file);
      assertArrayEquals(Samples.entry(i), read.entry("proof"));
      assertEquals(SIZE, read.check("proof", POLICY, read.entry("proof")).checkpoint().size());
      assertThrows(Refusal.class, () -> read.check("proof", POLICY, Samples.entry(SIZE)));
      LogProof moved = new LogProof(read.extra(), (i + 1) % SIZE, read.path(), read.checkpoint());
      assertThrows(Refusal.class, () -> moved.check("proof", POLICY, Samples.entry(SIZE)));
    }
    Refusal none = assertThrows(Refusal.class, () -> proofs.prove(SIZE));
    assertTrue(none.getMessage().contains("the checkpoint has 530"), none.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c2sp.org/tlog-proof@v1 | c2sp.org/tlog-proof@v2 | the first line should be
          index 7                | index 07               | a decimal without leading zeros
          index 7                | idx 7                  | there is no `index` line
          index 7                | index 8                | do not lead to the signed root
          index 7                | index 530              | do not lead to the signed root
          index 7                | index -1               | is not a size
          test\\n530             | test\\n531             | does not hold
          extra ey               | extra !!               | is not base64
          """)
  void shouldRefuseWhatWasChanged(String part, String instead, String expected) {
    String file = proofs().prove(7).file();
    String changed = file.replaceFirst(part.strip(), instead.strip().replace("\\n", "\n"));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> {
              LogProof proof =
                  LogProof.parse("x.tlog-proof", changed.getBytes(StandardCharsets.UTF_8));
              proof.check("x.tlog-proof", POLICY, proof.entry("x.tlog-proof"));
            });
    assertTrue(refusal.getMessage().contains(expected.strip()), refusal.getMessage());
    assertTrue(refusal.getMessage().startsWith("x.tlog-proof"), refusal.getMessage());
  }
}
