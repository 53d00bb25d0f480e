/**
 * The law the server works with: read once at the start, compiled for evaluation, and the readings
 * the organisation follows.
 *
 * <p>Invariant: one law per run. A case's facts are told in this law's vocabulary.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.bulou.server.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
