package org.bulou.server.sharing;

import java.time.Instant;
import org.bulou.server.platform.ActorId;

/**
 * A pack that was made.
 *
 * @param pieces the names of what went, separated by spaces
 * @param why why the choice differs from the rule; blank when it does not
 * @param sha256 of the zip, hexadecimal
 * @param size of the zip, bytes
 */
public record Made(
    Instant at,
    ActorId by,
    String kind,
    String recipient,
    String entity,
    String purpose,
    String level,
    String pieces,
    String why,
    String sha256,
    int size) {}
