/** The pages of the law's editions. */
@NullMarked
package org.bulou.server.editions.web;

import org.jspecify.annotations.NullMarked;
