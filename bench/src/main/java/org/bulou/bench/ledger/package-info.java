/** Benchmarks of the ledger: durable entries, proofs, and the verification of a whole log. */
@NullMarked
package org.bulou.bench.ledger;

import org.jspecify.annotations.NullMarked;
