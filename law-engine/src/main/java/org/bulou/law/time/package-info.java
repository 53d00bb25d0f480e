/**
 * Time as law counts it: spans on the microsecond line, counting rules, working-day calendars.
 *
 * <p>Every time is a count of microseconds since 1970-01-01T00:00Z; intervals are half-open; a due
 * instant is an exclusive end (24:00 of a day is 00:00 of the next). Days, months and years are
 * those of the zone a rule names. Nothing here reads a clock or a file.
 */
@NullMarked
package org.bulou.law.time;

import org.jspecify.annotations.NullMarked;
