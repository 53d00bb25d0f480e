/** The proof of one entry as one text file, after C2SP tlog-proof. */
@NullMarked
package org.bulou.ledger.proof;

import org.jspecify.annotations.NullMarked;
