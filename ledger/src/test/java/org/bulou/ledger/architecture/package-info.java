/** The walls of the ledger as tests: what it may use, which way its packages depend. */
@NullMarked
package org.bulou.ledger.architecture;

import org.jspecify.annotations.NullMarked;
