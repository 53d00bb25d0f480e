package org.bulou.server.library;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision on a reading as somebody wants to record it.
 *
 * @param reading empty: no reading is followed any longer
 * @param from empty: from now on
 * @param reason why it may begin earlier than now, or move running clocks; may be blank
 * @param movesRunning does it move clocks that already run
 * @param seen how many decisions on this element the person had seen
 */
public record ReadingWish(
    String element,
    Optional<String> reading,
    Optional<Instant> from,
    String grounds,
    String reason,
    boolean movesRunning,
    int seen) {}
