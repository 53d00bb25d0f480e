/** The pages of parties: ours below a case, and the one page each party has of its own. */
@NullMarked
package org.bulou.server.parties.web;

import org.jspecify.annotations.NullMarked;
