/** The Merkle tree of RFC 6962: hashes, the growing edge, inclusion and consistency proofs. */
@NullMarked
package org.bulou.ledger.tree;

import org.jspecify.annotations.NullMarked;
