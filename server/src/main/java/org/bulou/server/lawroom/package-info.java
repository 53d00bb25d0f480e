/**
 * The room where law is read: the library as pages, the readings counsel decides on with what they
 * would change, and the public question "may I?".
 *
 * <p>Shows no case except to those who take part in it, and stores nothing of its own: what counsel
 * decides is kept by {@code library}, what a stranger asks by nobody.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "web",
      "access",
      "organisation",
      "library",
      "cases",
      "evaluation",
      "duties",
      "intake"
    })
package org.bulou.server.lawroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
