/** Signed notes after C2SP signed-note: keys, signatures, and the text they sign. */
@NullMarked
package org.bulou.ledger.note;

import org.jspecify.annotations.NullMarked;
