/** What is said when something cannot be used: where, what was found, what was expected. */
@NullMarked
package org.bulou.ledger.refusal;

import org.jspecify.annotations.NullMarked;
