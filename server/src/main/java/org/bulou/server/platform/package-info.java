/**
 * What every other package stands on: settings, the database and its migrations, jobs, the clock,
 * sealing with the master key.
 *
 * <p>Invariant: nothing here knows a case, a person or a page. Time is read through the {@link
 * java.time.InstantSource} bean and nowhere else, so that tests move it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.bulou.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
