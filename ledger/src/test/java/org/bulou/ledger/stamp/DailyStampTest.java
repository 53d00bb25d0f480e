package org.bulou.ledger.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.bulou.ledger.Samples;
import org.bulou.ledger.checkpoint.Policy;
import org.bulou.ledger.log.Sequencer;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.store.FileStorage;
import org.bulou.ledger.store.LogFolder;
import org.bulou.ledger.verify.LogVerifier;
import org.bulou.ledger.verify.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Time-stamps, with an answer recorded from OpenSSL's own authority ({@code openssl ts -reply}) to
 * the very request this library writes, over the checkpoint of an empty log.
 */
class DailyStampTest {
  private static final BigInteger NONCE = new BigInteger("123456789012345678901234567890");

  @TempDir Path folder = Path.of("");

  private static byte[] recorded(String name) throws IOException {
    try (InputStream in = DailyStampTest.class.getResourceAsStream("/stamp/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @Test
  void shouldReadWhatOpensslAnswered() throws IOException {
    TimeStamp stamp = TimeStamp.read("day.tsr", recorded("day.tsr"));
    assertEquals(DailyStamp.imprint(recorded("day.checkpoint")), stamp.imprint());
    assertEquals(Optional.of(NONCE), stamp.nonce());
    assertTrue(stamp.at().toString().startsWith("2026-11-28T"), stamp.at().toString());
  }

  @Test
  void shouldStampOnceADayAndVerifyWithTheLog() throws IOException {
    Path log = folder.resolve("log");
    FileStorage storage = FileStorage.create(log, Samples.ORIGIN);
    Sequencer sequencer = new Sequencer(storage, Samples.LOG, Duration.ofSeconds(1));
    SignedNote note = sequencer.publish(Samples.START).orElseThrow();
    int[] asked = {0};
    DailyStamp daily =
        new DailyStamp(
            storage,
            request -> {
              asked[0]++;
              return recorded("day.tsr");
            });
    assertTrue(daily.stamp(note, Samples.START, NONCE).isPresent());
    assertTrue(daily.stamp(note, Samples.START.plusSeconds(3600), NONCE).isEmpty());
    assertEquals(1, asked[0]);
    Refusal replayed =
        assertThrows(
            Refusal.class,
            () -> daily.stamp(note, Samples.START.plus(Duration.ofDays(1)), BigInteger.TWO));
    assertTrue(replayed.getMessage().contains("another nonce"), replayed.getMessage());
    storage.close();
    Report report = LogVerifier.verify(new LogFolder(log), Policy.of(Samples.LOG.verifier()));
    assertTrue(report.holds(), report::toString);
    assertEquals(1, report.stamps());
    Path stamped = log.resolve("stamp/2026-11-28.checkpoint");
    Files.write(stamped, Files.readAllBytes(log.resolve("archive/000")));
    byte[] token = Files.readAllBytes(log.resolve("stamp/2026-11-28.tsr"));
    int at = imprintAt(token, recorded("day.checkpoint"));
    token[at] ^= 1;
    Files.write(log.resolve("stamp/2026-11-28.tsr"), token);
    Report changed = LogVerifier.verify(new LogFolder(log), Policy.of(Samples.LOG.verifier()));
    assertFalse(changed.holds());
    assertTrue(changed.findings().toString().contains("not over the checkpoint"));
  }

  private static int imprintAt(byte[] token, byte[] stamped) {
    byte[] imprint = DailyStamp.imprint(stamped).bytes();
    for (int i = 0; i < token.length - imprint.length; i++) {
      if (Arrays.equals(imprint, 0, imprint.length, token, i, i + imprint.length)) {
        return i;
      }
    }
    throw new AssertionError("the imprint was not found");
  }

  @Test
  void shouldRefuseEveryTokenThatIsCut() throws IOException {
    byte[] token = recorded("day.tsr");
    for (int length = 0; length < 200; length++) {
      byte[] cut = Arrays.copyOf(token, length);
      assertThrows(Refusal.class, () -> TimeStamp.read("cut.tsr", cut));
    }
  }
}
