package org.bulou.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.bulou.ledger.refusal.Refusal;

/**
 * A private key with its name. Its file has two lines: {@code vkey …} and {@code secret …} (PKCS #8
 * as base64).
 */
public final class SigningKey {
  private final VerifierKey verifier;
  private final PrivateKey secret;

  private SigningKey(VerifierKey verifier, PrivateKey secret) {
    this.verifier = verifier;
    this.secret = secret;
  }

  /** A new key from a source of randomness. */
  public static SigningKey make(String name, SignatureType type, SecureRandom random) {
    VerifierKey.checkName(name);
    try {
      KeyPairGenerator maker = KeyPairGenerator.getInstance(type.algorithm());
      if (type.algorithm().equals("Ed25519")) {
        maker.initialize(255, random);
      }
      KeyPair pair = maker.generateKeyPair();
      return new SigningKey(VerifierKey.of(name, type, pair.getPublic()), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + type.algorithm(), e);
    }
  }

  /**
   * Reads the file of a key and tries whether both halves fit.
   *
   * @param where named in refusals, which never quote the secret
   */
  public static SigningKey parse(String where, String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() != 2
        || !lines.get(0).startsWith("vkey ")
        || !lines.get(1).startsWith("secret ")) {
      throw new Refusal(
          where,
          "不是密钥文件：应有 `vkey …` 与 `secret …` 两行",
          "not a key file: the two lines `vkey …` and `secret …` were expected");
    }
    VerifierKey verifier = VerifierKey.parse(lines.get(0).substring(5).strip());
    try {
      byte[] pkcs8 = Base64.getDecoder().decode(lines.get(1).substring(7).strip());
      PrivateKey secret =
          KeyFactory.getInstance(verifier.type().algorithm())
              .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      SigningKey key = new SigningKey(verifier, secret);
      byte[] probe = "bulou".getBytes(StandardCharsets.UTF_8);
      if (verifier.verify(probe, key.sign(probe))) {
        return key;
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // said below, for both: the secret is not the key's
    }
    throw new Refusal(
        where,
        "私钥与 `" + verifier.name() + "` 的公钥不符",
        "the secret does not belong to the public key of `" + verifier.name() + "`");
  }

  /** The file of this key. It holds the secret. */
  public String file() {
    return "vkey "
        + verifier
        + "\nsecret "
        + Base64.getEncoder().encodeToString(secret.getEncoded())
        + "\n";
  }

  /** The public half. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** The signature of a message, without time or id. */
  public byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance(verifier.type().algorithm());
      signer.initSign(secret);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of " + verifier.name() + " cannot sign", e);
    }
  }

  /** The public half only: a secret is never printed by accident. */
  @Override
  public String toString() {
    return verifier.toString();
  }
}
