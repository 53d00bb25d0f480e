/** Where a log lies: a small storage interface and its implementation on files. */
@NullMarked
package org.bulou.ledger.store;

import org.jspecify.annotations.NullMarked;
