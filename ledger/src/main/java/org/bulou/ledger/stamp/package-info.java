/**
 * RFC 3161 time-stamps on daily checkpoints: the request, the token, what can be checked offline.
 */
@NullMarked
package org.bulou.ledger.stamp;

import org.jspecify.annotations.NullMarked;
