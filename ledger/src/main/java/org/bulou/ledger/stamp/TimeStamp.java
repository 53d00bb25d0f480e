package org.bulou.ledger.stamp;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tree.Hash;

/**
 * What a time-stamp token says (RFC 3161 §2.4.2). It is read, <b>not verified</b>: the JDK has no
 * public reader of CMS signatures, so the authority's signature and certificate are left to a tool
 * that has one, for instance {@code openssl ts -verify}.
 *
 * @param imprint the hash that was stamped
 * @param at when, by the authority's own words
 * @param nonce the request's, repeated
 */
public record TimeStamp(Hash imprint, Instant at, Optional<BigInteger> nonce) {
  /** The media type of an answer over HTTP (RFC 3161 §3.4). */
  public static final String MEDIA_TYPE = "application/timestamp-reply";

  /** id-signedData, 1.2.840.113549.1.7.2. */
  private static final String SIGNED_DATA = "2a864886f70d010702";

  /** id-ct-TSTInfo, 1.2.840.113549.1.9.16.1.4. */
  private static final String TST_INFO = "2a864886f70d0109100104";

  private static final int GRANTED_WITH_CHANGES = 1;

  /**
   * Reads an authority's answer.
   *
   * @param where named in refusals
   * @throws Refusal if it grants nothing, or is no answer with SHA-256
   */
  public static TimeStamp read(String where, byte[] response) {
    Der answer = new Der(where, response).enter(Der.SEQUENCE);
    BigInteger status = new BigInteger(1, answer.enter(Der.SEQUENCE).take(Der.INTEGER));
    if (status.intValue() > GRANTED_WITH_CHANGES) {
      throw new Refusal(
          where,
          "时间戳机构拒绝了请求，状态 " + status,
          "the authority did not grant a time-stamp, status " + status);
    }
    Der content = answer.enter(Der.SEQUENCE);
    expect(content, SIGNED_DATA);
    Der signed = content.enter(Der.CONTEXT_0).enter(Der.SEQUENCE);
    signed.take(Der.INTEGER);
    signed.take(Der.SET);
    Der inner = signed.enter(Der.SEQUENCE);
    expect(inner, TST_INFO);
    byte[] info = inner.enter(Der.CONTEXT_0).take(Der.OCTETS);
    return info(where, new Der(where, info).enter(Der.SEQUENCE));
  }

  private static TimeStamp info(String where, Der info) {
    info.take(Der.INTEGER);
    info.take(Der.OID);
    Der imprint = info.enter(Der.SEQUENCE);
    expect(imprint.enter(Der.SEQUENCE), TimeStampRequest.SHA256);
    byte[] hash = imprint.take(Der.OCTETS);
    if (hash.length != Hash.SIZE) {
      throw info.broken();
    }
    info.take(Der.INTEGER);
    Instant at = instant(where, info.text(Der.TIME));
    Optional<BigInteger> nonce = Optional.empty();
    while (info.hasMore()) {
      if (info.next(Der.INTEGER)) {
        nonce = Optional.of(new BigInteger(info.take(Der.INTEGER)));
      } else {
        info.takeAny(); // accuracy, ordering, name, extensions
      }
    }
    return new TimeStamp(Hash.of(hash), at, nonce);
  }

  private static void expect(Der at, String oid) {
    if (!at.oid().equals(oid)) {
      throw at.broken();
    }
  }

  /** GeneralizedTime as RFC 3161 has it: UTC, a fraction without trailing zeros, or none. */
  private static Instant instant(String where, String time) {
    try {
      String[] parts = time.substring(0, time.length() - 1).split("\\.", 2);
      Instant second =
          LocalDateTime.parse(parts[0], DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT))
              .toInstant(ZoneOffset.UTC);
      String fraction = parts.length == 1 ? "0" : parts[1];
      if (time.endsWith("Z") && fraction.matches("[0-9]{1,9}")) {
        return second.plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9)));
      }
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      // refused below
    }
    throw new Refusal(where, "时刻不可读", "the time cannot be read");
  }
}
