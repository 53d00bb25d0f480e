/** {@code bulou ledger …}: verifies, proves, checks and witnesses logs; loaded only when asked. */
@NullMarked
package org.bulou.cli.ledger;

import org.jspecify.annotations.NullMarked;
