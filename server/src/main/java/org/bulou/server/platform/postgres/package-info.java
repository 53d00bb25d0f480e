/**
 * A PostgreSQL server of our own, in the data folder: made, started, guarded and stopped.
 *
 * <p>Invariants: it listens on loopback only, asks every client for a scram password, and {@code
 * fsync} is on. One program uses a data folder at a time. It never runs as root.
 */
@NullMarked
package org.bulou.server.platform.postgres;

import org.jspecify.annotations.NullMarked;
