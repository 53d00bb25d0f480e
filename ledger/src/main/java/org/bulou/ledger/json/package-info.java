/** JSON with one spelling: a strict reader and the canonical writer of RFC 8785. */
@NullMarked
package org.bulou.ledger.json;

import org.jspecify.annotations.NullMarked;
