/** The pages of windows over cases, and of consents in a case. */
@NullMarked
package org.bulou.server.consents.web;

import org.jspecify.annotations.NullMarked;
