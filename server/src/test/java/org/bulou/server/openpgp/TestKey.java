package org.bulou.server.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPApi;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPKeyGenerator;
import org.bouncycastle.openpgp.api.OpenPGPMessageInputStream;
import org.bouncycastle.openpgp.api.SignatureParameters;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;

/** A key pair as a party's mail program has it, a day old. */
public record TestKey(OpenPGPKey key) {
  private static final OpenPGPApi API = new BcOpenPGPApi();
  private static final String OWNER = "Desk <desk@vendor.example>";

  private static OpenPGPKeyGenerator generator(Instant now) throws PGPException {
    return API.generateKey(4, Date.from(now.minus(Duration.ofDays(1))));
  }

  public static TestKey modern(Instant now) throws PGPException {
    return new TestKey(generator(now).ed25519x25519Key(OWNER).build());
  }

  /** One that ends. */
  public static TestKey modern(Instant now, Duration life) throws PGPException {
    return new TestKey(
        generator(now)
            .withPrimaryKey()
            .addUserId(
                OWNER,
                SignatureParameters.Callback.Util.modifyHashedSubpackets(
                    s -> {
                      s.setKeyExpirationTime(true, life.plusDays(1).toSeconds());
                      return s;
                    }))
            .addEncryptionSubkey()
            .build());
  }

  public static TestKey rsa(int bits, Instant now) throws PGPException {
    return new TestKey(generator(now).compositeRSAKey(bits, OWNER).build());
  }

  public static TestKey signsOnly(Instant now) throws PGPException {
    return new TestKey(generator(now).signOnlyKey().addUserId(OWNER).build());
  }

  public String certificate() throws IOException {
    return key.toCertificate().toAsciiArmoredString();
  }

  public String secret() throws IOException {
    return key.toAsciiArmoredString();
  }

  public String revoked(Instant at) throws PGPException, IOException {
    return API.editKey(key)
        .revokeKey(
            new SignatureParameters.Callback() {
              @Override
              public SignatureParameters apply(SignatureParameters p) {
                return p.setSignatureCreationTime(Date.from(at));
              }
            })
        .done()
        .toCertificate()
        .toAsciiArmoredString();
  }

  /** Decrypts. */
  public byte[] open(String sealed) throws PGPException, IOException {
    try (OpenPGPMessageInputStream in =
        API.decryptAndOrVerifyMessage()
            .addDecryptionKey(key)
            .process(new ByteArrayInputStream(sealed.getBytes(StandardCharsets.US_ASCII)))) {
      return in.readAllBytes();
    }
  }
}
