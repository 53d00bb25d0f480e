/** The pages of webhooks. */
@NullMarked
package org.bulou.server.hooks.web;

import org.jspecify.annotations.NullMarked;
