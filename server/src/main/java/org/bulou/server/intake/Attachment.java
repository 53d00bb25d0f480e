package org.bulou.server.intake;

import java.util.HexFormat;
import java.util.UUID;

/**
 * A file that came with a report or a message; its bytes lie encrypted in the vault.
 *
 * @param name what the sender called it, cut to harmless characters
 * @param looksLike what its first bytes look like to us; the sender's word is not kept
 * @param size in bytes, of the plain file
 * @param sha256 of the plain file
 */
public record Attachment(UUID id, String name, String looksLike, long size, byte[] sha256) {
  public Attachment {
    sha256 = sha256.clone();
  }

  @Override
  public byte[] sha256() {
    return sha256.clone();
  }

  /** The hash as people compare it. */
  public String sha256Hex() {
    return HexFormat.of().formatHex(sha256);
  }
}
