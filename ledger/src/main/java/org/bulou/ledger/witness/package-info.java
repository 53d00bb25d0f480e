/** C2SP tlog-witness: a server that cosigns what only ever grows, and its client. */
@NullMarked
package org.bulou.ledger.witness;

import org.jspecify.annotations.NullMarked;
