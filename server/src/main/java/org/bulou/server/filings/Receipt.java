package org.bulou.server.filings;

import java.time.Instant;
import java.util.UUID;
import org.bulou.server.platform.ActorId;

/**
 * What an authority or its portal gave as proof of a filing.
 *
 * @param name the file's name as uploaded; shown, never used as a path
 * @param mediaType as uploaded; never believed when it is shown
 * @param size bytes
 * @param sha256 of the bytes as uploaded, hexadecimal
 */
public record Receipt(
    UUID id,
    String name,
    String mediaType,
    long size,
    String sha256,
    ActorId addedBy,
    Instant addedAt) {}
