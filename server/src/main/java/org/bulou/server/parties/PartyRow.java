package org.bulou.server.parties;

import java.time.Instant;
import java.util.Optional;

/**
 * A party in the list of a case.
 *
 * @param messages how many its thread has
 * @param unread how many of its own nobody here looked at
 * @param linked has it a link that opens now
 * @param reachable has it a contact
 */
public record PartyRow(
    Party party,
    int messages,
    int unread,
    Optional<Instant> last,
    boolean linked,
    boolean reachable) {}
