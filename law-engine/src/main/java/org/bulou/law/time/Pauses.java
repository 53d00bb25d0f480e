package org.bulou.law.time;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a line that do not count, as sorted, disjoint, half-open ranges. The line is
 * either microseconds since the epoch or epoch days of a zone; a day touched by a pause does not
 * count.
 */
record Pauses(List<Range> ranges) {

  /** Half-open range [from, until) of positions on the line. */
  record Range(long from, long until) {}

  static final Pauses NONE = new Pauses(List.of());

  Pauses {
    ranges = List.copyOf(ranges);
  }

  /** The pauses on the line of microseconds. */
  static Pauses inMicros(List<Span> pauses) {
    return merged(pauses.stream().sorted().map(p -> new Range(p.from(), p.until())).toList());
  }

  /** The pauses on the line of epoch days, each widened to the days of the zone it touches. */
  static Pauses inDays(List<Span> pauses, ZoneId zone) {
    return merged(pauses.stream().sorted().map(p -> touched(p, zone)).toList());
  }

  /** The first position t such that {@code units} (at least 1) units in [from, t) count. */
  long advance(long from, long units) {
    long position = from;
    long left = units;
    for (Range pause : ranges) {
      if (pause.until <= position) {
        continue;
      }
      long free = pause.from <= position ? 0 : Math.subtractExact(pause.from, position);
      if (left <= free) {
        break;
      }
      left -= free;
      position = pause.until;
    }
    return Math.addExact(position, left);
  }

  /** The position itself when it counts, else the end of the pause in which it lies. */
  long next(long position) {
    for (Range pause : ranges) {
      if (pause.from <= position && position < pause.until) {
        return pause.until;
      }
    }
    return position;
  }

  private static Range touched(Span pause, ZoneId zone) {
    long first = Span.dayOf(pause.from(), zone).toEpochDay();
    long last = Span.dayOf(pause.until() - 1, zone).toEpochDay();
    return new Range(first, last + 1);
  }

  private static Pauses merged(List<Range> sorted) {
    List<Range> merged = new ArrayList<>();
    for (Range next : sorted) {
      if (merged.isEmpty() || merged.getLast().until < next.from) {
        merged.add(next);
      } else {
        Range last = merged.removeLast();
        merged.add(new Range(last.from, Math.max(last.until, next.until)));
      }
    }
    return new Pauses(merged);
  }
}
