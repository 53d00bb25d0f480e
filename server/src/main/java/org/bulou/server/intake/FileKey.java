package org.bulou.server.intake;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * The key of one attachment (AES-256-GCM in segments, each bound to its place): a file is encrypted
 * and decrypted as it flows, and a file cut short or put together anew does not open.
 */
public final class FileKey {
  private final KeysetHandle keyset;
  private final StreamingAead aead;

  private FileKey(KeysetHandle keyset) {
    this.keyset = keyset;
    try {
      this.aead = keyset.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static FileKey fresh() {
    try {
      StreamingAeadConfig.register();
      return new FileKey(
          KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From what {@link #serialized} gave. */
  public static FileKey of(byte[] serialized) {
    try {
      StreamingAeadConfig.register();
      return new FileKey(
          TinkProtoKeysetFormat.parseKeyset(serialized, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In clear, for being sealed by the key of what the file belongs to. */
  public byte[] serialized() {
    try {
      return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing: a log may show it. */
  @Override
  public String toString() {
    return "FileKey";
  }

  OutputStream encrypting(OutputStream to, byte[] about) throws IOException {
    try {
      return aead.newEncryptingStream(to, about);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  InputStream decrypting(InputStream from, byte[] about) throws IOException {
    try {
      return aead.newDecryptingStream(from, about);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
