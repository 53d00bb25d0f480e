/** The pages of keeping: standing duties, retention, holds. */
@NullMarked
package org.bulou.server.keeping.web;

import org.jspecify.annotations.NullMarked;
