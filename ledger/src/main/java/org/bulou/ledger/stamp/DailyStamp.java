package org.bulou.ledger.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.store.LogStorage;
import org.bulou.ledger.tree.Hash;
import org.bulou.ledger.tree.TreeHasher;

/**
 * Has the first checkpoint of each day (UTC) stamped, and keeps it with the token: {@code
 * stamp/<day>.checkpoint} is exactly what was stamped, {@code stamp/<day>.tsr} the answer.
 */
public final class DailyStamp {
  private final LogStorage storage;
  private final TimeStampAuthority authority;

  public DailyStamp(LogStorage storage, TimeStampAuthority authority) {
    this.storage = storage;
    this.authority = authority;
  }

  /** The files of a day, without their endings. */
  static String day(Instant at) {
    return "stamp/" + at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** What was stamped of a checkpoint: the hash of its file, signatures included. */
  public static Hash imprint(byte[] checkpointFile) {
    return new TreeHasher().of(checkpointFile);
  }

  /**
   * Has a checkpoint stamped unless this day has its stamp.
   *
   * @param nonce a random positive number
   * @return the stamp, or nothing if there was one
   * @throws Refusal if the answer does not fit the request; nothing is kept then
   */
  public Optional<TimeStamp> stamp(SignedNote checkpoint, Instant now, BigInteger nonce) {
    String day = day(now);
    if (storage.get(day + ".tsr").isPresent()) {
      return Optional.empty();
    }
    byte[] file = checkpoint.bytes();
    TimeStampRequest request = new TimeStampRequest(imprint(file), Optional.of(nonce));
    byte[] answer;
    try {
      answer = authority.stamp(request.der());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TimeStamp stamp = TimeStamp.read("time-stamp", answer);
    if (!stamp.imprint().equals(request.imprint()) || !stamp.nonce().equals(request.nonce())) {
      throw new Refusal(
          "time-stamp",
          "时间戳不是对本次请求的回答",
          "the time-stamp does not answer this request: another hash or another nonce");
    }
    storage.publish(day + ".checkpoint", file);
    storage.publish(day + ".tsr", answer);
    return Optional.of(stamp);
  }
}
