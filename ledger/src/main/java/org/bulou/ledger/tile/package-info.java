/** The tree and its entries as files, after C2SP tlog-tiles: paths, tiles, entry bundles. */
@NullMarked
package org.bulou.ledger.tile;

import org.jspecify.annotations.NullMarked;
