package org.bulou.server.intake;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The key of one report, or of one thread with a party: everything it says and every key of its
 * attachments is encrypted under it (AES-256-GCM). Without it nothing of it can be read any more.
 */
public final class ReportKey {
  private final KeysetHandle keyset;
  private final Aead aead;

  private ReportKey(KeysetHandle keyset) {
    this.keyset = keyset;
    try {
      this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static ReportKey fresh() {
    try {
      AeadConfig.register();
      return new ReportKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static ReportKey of(byte[] serialized) {
    try {
      AeadConfig.register();
      return new ReportKey(
          TinkProtoKeysetFormat.parseKeyset(serialized, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In clear, for being sealed by the master key. */
  public byte[] serialized() {
    try {
      return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Encrypts.
   *
   * @param about the place it belongs to; it opens nowhere else
   */
  public byte[] seal(String about, byte[] plain) {
    try {
      return aead.encrypt(plain, about.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] open(String about, byte[] sealed) {
    try {
      return aead.decrypt(sealed, about.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed value of a report does not open", e);
    }
  }

  /** Encrypts a text. */
  public byte[] seal(String about, String text) {
    return seal(about, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Decrypts a text. */
  public String text(String about, byte[] sealed) {
    return new String(open(about, sealed), StandardCharsets.UTF_8);
  }
}
