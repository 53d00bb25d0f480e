/** The pages of sharing: evidence packs, and who takes part in a case. */
@NullMarked
package org.bulou.server.sharing.web;

import org.jspecify.annotations.NullMarked;
