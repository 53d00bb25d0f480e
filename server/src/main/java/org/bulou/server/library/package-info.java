/**
 * The law the server works with: read at the start, compiled for evaluation, exchanged while it
 * runs when another edition takes effect; and the readings the organisation follows.
 *
 * <p>Invariants: one law per request, the same on every node within seconds; it is the edition in
 * force or none. A case's facts are told in this law's vocabulary. A decision on a reading is only
 * ever added, by a person qualified in that law.
 *
 * <p>In: what counsel decides. Out: {@link org.bulou.server.library.FollowedReadings#at} for every
 * evaluation, and {@link org.bulou.server.library.ReadingsChanged} for what was computed ahead.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "record", "access"})
package org.bulou.server.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
