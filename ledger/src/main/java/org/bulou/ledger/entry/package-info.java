/** What one entry says: type, instant, blind id, actor, and salted commitments of the parts. */
@NullMarked
package org.bulou.ledger.entry;

import org.jspecify.annotations.NullMarked;
