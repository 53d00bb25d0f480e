/**
 * Who we are: our legal entities, where they are established, what they are to each product under
 * each law, where the products are offered, and how reports reach us.
 *
 * <p>A register of what holds now; a case takes it over in its first entry and keeps what it was
 * told, so a later change here moves no running clock.
 *
 * <p>In: what the coordinator or counsel enters. Out: {@link
 * org.bulou.server.organisation.Register}. The words that may be chosen (territories, roles) come
 * from a later package through {@link org.bulou.server.organisation.Words}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "record", "web", "access"})
package org.bulou.server.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
