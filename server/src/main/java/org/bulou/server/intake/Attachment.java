package org.bulou.server.intake;

import java.util.UUID;

/**
 * A file that came with a report or a message; its bytes lie encrypted in the vault.
 *
 * @param name what the sender called it, cut to harmless characters
 * @param looksLike what its first bytes look like to us; the sender's word is not kept
 * @param size in bytes, of the plain file
 * @param sha256 of the plain file, in hex as people compare it
 */
public record Attachment(UUID id, String name, String looksLike, long size, String sha256) {}
