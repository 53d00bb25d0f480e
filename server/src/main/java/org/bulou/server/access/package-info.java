/**
 * People, their roles, how they sign in, and what each role may do.
 *
 * <p>Invariants: every endpoint declares its permission and is refused otherwise; nobody sees a
 * case without a second factor; the administrator cannot read cases; what a stranger can learn does
 * not depend on whether a name exists.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "record", "web"})
package org.bulou.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
