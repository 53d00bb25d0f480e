/** The register's pages: one to read, one form each for us, an entity, a product. */
@NullMarked
package org.bulou.server.organisation.web;

import org.jspecify.annotations.NullMarked;
