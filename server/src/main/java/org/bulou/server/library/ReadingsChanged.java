package org.bulou.server.library;

import java.time.Instant;

/**
 * A reading will be followed, or no longer, from an instant on; published inside the transaction
 * that decided it, so that whatever was computed ahead knows when to compute anew.
 */
public record ReadingsChanged(String element, Instant effective) {}
