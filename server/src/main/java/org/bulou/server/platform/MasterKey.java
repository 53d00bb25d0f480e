package org.bulou.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * The one secret everything else at rest hangs on: 32 random bytes in {@code keys/master.key} of
 * the data folder. From it a key is derived per purpose (HKDF, RFC 5869); the file is saved apart
 * from the database, because together they are the plain text.
 */
@Component
public final class MasterKey {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final byte[] master;

  MasterKey(Database database) {
    this.master = read(database.data().inner("keys").resolve("master.key"));
  }

  private static byte[] read(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        SecretFile.write(file, fresh);
      }
      byte[] found = Files.readAllBytes(file);
      if (found.length != KEY_BYTES) {
        throw new StartFailure(
            StartFailure.Kind.MISFIT,
            "`" + file + "` 不是主密钥（应为 32 字节）；请从备份恢复",
            "`" + file + "` is no master key (32 bytes expected); restore it from your backup");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Encrypts (AES-256-GCM under the purpose's key).
   *
   * @param about what the secret belongs to; opening it for anything else fails
   * @return nonce, then cipher text with its tag
   */
  public byte[] seal(String purpose, String about, byte[] secret) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, about, nonce).doFinal(secret);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Decrypts what {@link #seal} made for the same purpose and thing; throws on anything else. */
  public byte[] open(String purpose, String about, byte[] sealed) {
    try {
      byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
      return cipher(Cipher.DECRYPT_MODE, purpose, about, nonce)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("a sealed value does not open; is this its master key?", e);
    }
  }

  /** A keyed hash (HMAC-SHA-256) of a text, for tokens and codes that are only compared. */
  public byte[] hash(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key(purpose, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, String purpose, String about, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key(purpose, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private SecretKey key(String purpose, String algorithm) throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveKey(
            algorithm,
            HKDFParameterSpec.ofExtract()
                .addIKM(master)
                .thenExpand(("bulou " + purpose).getBytes(StandardCharsets.UTF_8), KEY_BYTES));
  }

  /** Says nothing, so that no log can show it. */
  @Override
  public String toString() {
    return "MasterKey";
  }
}
