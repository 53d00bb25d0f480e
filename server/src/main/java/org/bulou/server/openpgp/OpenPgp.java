package org.bulou.server.openpgp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPApi;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPMessageGenerator;
import org.bouncycastle.openpgp.api.OpenPGPPolicy;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;

/** Reads certificates, and encrypts to them. */
public final class OpenPgp {
  /** More bytes than this hold no certificate that somebody uses. */
  public static final int LARGEST = 256 << 10;

  private static final OpenPGPApi API = new BcOpenPGPApi();
  private static final OpenPGPPolicy POLICY = API.getImplementation().policy();

  private OpenPgp() {}

  /**
   * Reads the one certificate in a text or in bytes.
   *
   * @throws NotUsable when there is none, or it could not be encrypted to as of {@code now}
   */
  public static Certificate read(byte[] given, Instant now) throws NotUsable {
    OpenPGPCertificate found = parse(given);
    try {
      check(found, now);
      List<String> ids =
          found.getValidUserIds(Date.from(now)).stream().map(u -> u.getUserId()).toList();
      return new Certificate(
          HexFormat.of().withUpperCase().formatHex(found.getFingerprint()),
          ids,
          found.getPrimaryKey().getCreationTime().toInstant(),
          expiry(found, now),
          found.toAsciiArmoredString());
    } catch (IOException | RuntimeException e) {
      throw new NotUsable(NotUsable.Why.UNREADABLE);
    }
  }

  private static OpenPGPCertificate parse(byte[] given) throws NotUsable {
    if (given.length > LARGEST) {
      throw new NotUsable(NotUsable.Why.TOO_LARGE);
    }
    List<OpenPGPCertificate> all;
    try {
      all = API.readKeyOrCertificate().parseKeysOrCertificates(given);
    } catch (IOException | RuntimeException e) { // hostile bytes; what they hold is not repeated
      throw new NotUsable(NotUsable.Why.UNREADABLE);
    }
    if (all.stream().anyMatch(OpenPGPCertificate::isSecretKey)) {
      throw new NotUsable(NotUsable.Why.SECRET);
    }
    if (all.size() != 1) {
      throw new NotUsable(all.isEmpty() ? NotUsable.Why.UNREADABLE : NotUsable.Why.SEVERAL);
    }
    return all.getFirst();
  }

  private static OpenPGPComponentKey check(OpenPGPCertificate certificate, Instant now)
      throws NotUsable {
    Date at = Date.from(now);
    if (certificate.getRevocation(at) != null) {
      throw new NotUsable(NotUsable.Why.REVOKED);
    }
    if (expiry(certificate, now).filter(e -> !e.isAfter(now)).isPresent()) {
      throw new NotUsable(NotUsable.Why.EXPIRED);
    }
    return certificate.getEncryptionKeys(at).stream()
        .filter(k -> POLICY.isAcceptableEncryptionKey(k.getPGPPublicKey()))
        .findFirst()
        .orElseThrow(() -> new NotUsable(NotUsable.Why.NO_ENCRYPTION));
  }

  private static Optional<Instant> expiry(OpenPGPCertificate certificate, Instant now) {
    return Optional.ofNullable(certificate.getExpirationTime(Date.from(now))).map(Date::toInstant);
  }

  /**
   * Encrypts to a certificate that was read before, in ASCII armour.
   *
   * @throws NotUsable when it has expired or was revoked as of {@code now}
   */
  public static String encrypt(String armored, byte[] clear, Instant now) throws NotUsable {
    OpenPGPCertificate to = parse(armored.getBytes(StandardCharsets.US_ASCII));
    try {
      OpenPGPComponentKey key = check(to, now);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      OpenPGPMessageGenerator message = API.signAndOrEncryptMessage().setArmored(true);
      message.addEncryptionCertificate(key);
      try (OutputStream out = message.open(bytes)) {
        out.write(clear);
      }
      return bytes.toString(StandardCharsets.US_ASCII);
    } catch (PGPException
        | IOException
        | RuntimeException e) { // one bad key holds up no other mail
      throw new NotUsable(NotUsable.Why.NO_ENCRYPTION);
    }
  }
}
