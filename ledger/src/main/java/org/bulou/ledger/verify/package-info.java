/** Re-derives a whole log from its entries and says what was checked and what was found. */
@NullMarked
package org.bulou.ledger.verify;

import org.jspecify.annotations.NullMarked;
