package org.bulou.law.evaluate;

import java.util.Arrays;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes traces one after the other into shared arrays: a finished {@link Trace} is a stretch of
 * them, nothing is copied. Places are counted from the start of the trace that is being written.
 */
final class TraceWriter {
  /** An event that holds a node: its number is shifted by this, its truth lies below. */
  static final int NODE = 2;

  /** An event that opens a section: the place of its instants is shifted by this. */
  static final int INSTANTS = 12;

  private static final int ELEMENT = 1 << 30;
  private static final int LARGEST = 1 << 13;

  private int[] events = {};
  private Object[] objects = {};
  private int start;
  private int end;
  private int firstObject;
  private int endObject;
  private @Nullable Span at;
  private @Nullable Span law;
  private int instants;
  private boolean on = true;

  /** Forgets what was written since the last trace that was taken. */
  void restart() {
    end = start;
    endObject = firstObject;
    at = null;
  }

  /** Turns writing on or off and gives what it was. */
  boolean write(boolean writing) {
    boolean was = on;
    on = writing;
    return was;
  }

  /**
   * Opens nodes and gives the place of the first, to be closed with their values; -1 while nothing
   * is written.
   */
  int open(int nodes) {
    if (!on) {
      return -1;
    }
    int place = end - start;
    int after = end + nodes;
    if (after > events.length) {
      return grow(nodes);
    }
    end = after;
    return place;
  }

  /** As {@link #open}, by code that runs only while the trace is written. */
  int reserve(int nodes) {
    int place = end - start;
    int after = end + nodes;
    if (after > events.length) {
      return grow(nodes);
    }
    end = after;
    return place;
  }

  /** Writes a whole event; as {@link #reserve}. */
  void note(int event) {
    if (end == events.length) {
      grow(0);
    }
    events[end++] = event;
  }

  /** Writes the event at a place that was reserved. */
  void put(int place, int event) {
    events[start + place] = event;
  }

  private int grow(int nodes) {
    int size = end - start;
    int length = longer(events.length, size + nodes + 1, 256);
    events = Arrays.copyOfRange(events, start, start + length);
    start = 0;
    end = size + nodes;
    return size;
  }

  /** Closes a node; {@code node} is its number shifted by {@link #NODE}. */
  void close(int place, int node, int truth) {
    if (place >= 0) {
      events[start + place] = node | truth;
    }
  }

  /** A member a quantifier or a list runs over. */
  void element(Part part) {
    if (on) {
      event(ELEMENT | object(part));
    }
  }

  /** A section read at the frame's instants, which are kept once for sections that share them. */
  void section(int kind, Frame f) {
    if (!on) {
      return;
    }
    if (at != f.at || law != f.law) {
      at = f.at;
      law = f.law;
      instants = object(f.at);
      object(f.law);
    }
    event(-1 - (kind | (instants << INSTANTS)));
  }

  private void event(int event) {
    int place = open(1);
    events[start + place] = event;
  }

  /** Keeps an object and gives its place. */
  private int object(Object object) {
    int place = endObject - firstObject;
    if (endObject == objects.length) {
      int length = longer(objects.length, place + 1, 64);
      objects = Arrays.copyOfRange(objects, firstObject, firstObject + length);
      firstObject = 0;
      endObject = place;
    }
    objects[endObject++] = object;
    return place;
  }

  /**
   * Takes what was written since {@link #restart} as a trace; what comes after is another.
   *
   * @param variables how many variables the trace keeps, from the first
   */
  Trace take(Object[] vars, int variables, Facts facts) {
    int firstVariable = endObject - firstObject;
    for (int i = 0; i < variables; i++) {
      object(vars[i]);
    }
    Trace taken =
        new Trace(
            new Trace.Events(events, start, end - start),
            new Trace.Objects(objects, firstObject, firstVariable, variables),
            facts);
    start = end;
    firstObject = endObject;
    at = null;
    return taken;
  }

  /** Twice as long up to a limit, but long enough. */
  private static int longer(int length, int needed, int shortest) {
    return Math.max(Math.clamp(length * 2L, shortest, LARGEST), needed * 2);
  }

  static boolean isElement(int event) {
    return event >= 0 && (event & ELEMENT) != 0;
  }

  static int elementOf(int event) {
    return event & ~ELEMENT;
  }
}
