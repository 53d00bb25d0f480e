package org.bulou.server.intake;

/**
 * A file that lies encrypted in the vault and belongs to no report yet.
 *
 * @param file what is known of it
 * @param key the key it was encrypted with; sealed under the report's key once there is one, lost
 *     when there never is
 */
public record Upload(Attachment file, FileKey key) {}
