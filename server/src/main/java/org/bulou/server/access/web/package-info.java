/** Pages of sign-in, invitation and the administration of people. */
@NullMarked
package org.bulou.server.access.web;

import org.jspecify.annotations.NullMarked;
