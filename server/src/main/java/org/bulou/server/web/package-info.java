/**
 * The frame of every page: layout, languages, assets, security headers, error pages, htmx. No
 * business, no roles; who the visitor is comes from Spring Security as a {@link
 * org.bulou.server.web.Visitor}.
 *
 * <p>Invariants: no page needs JavaScript; no script or style stands inside a page; every text
 * comes from the message bundles, in Chinese and English.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.bulou.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
