package org.bulou.ledger.stamp;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import org.bulou.ledger.tree.Hash;

/**
 * The request for a time-stamp (RFC 3161 §2.4.1): the SHA-256 of what is to be stamped, and the
 * wish that the authority's certificate comes with the answer.
 *
 * @param imprint the hash of the stamped bytes
 * @param nonce a random number that the answer must repeat
 */
public record TimeStampRequest(Hash imprint, Optional<BigInteger> nonce) {
  /** The media type of a request over HTTP (RFC 3161 §3.4). */
  public static final String MEDIA_TYPE = "application/timestamp-query";

  /** SHA-256, 2.16.840.1.101.3.4.2.1, as DER content. */
  static final String SHA256 = "608648016503040201";

  /** The request in DER. */
  public byte[] der() {
    byte[] algorithm =
        Der.value(
            Der.SEQUENCE, Der.value(Der.OID, HexFormat.of().parseHex(SHA256)), Der.value(0x05));
    return Der.value(
        Der.SEQUENCE,
        Der.value(Der.INTEGER, new byte[] {1}),
        Der.value(Der.SEQUENCE, algorithm, Der.value(Der.OCTETS, imprint.bytes())),
        nonce.map(n -> Der.value(Der.INTEGER, n.toByteArray())).orElse(new byte[0]),
        Der.value(Der.BOOLEAN, new byte[] {(byte) 0xff}));
  }
}
