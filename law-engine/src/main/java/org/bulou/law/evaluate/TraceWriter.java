package org.bulou.law.evaluate;

import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;

/**
 * Writes traces one after the other into shared arrays: a finished {@link Trace} is a stretch of
 * them, nothing is copied. Places are counted from the start of the trace that is being written.
 */
final class TraceWriter {
  private static final int ELEMENT = 1 << 30;
  private static final int LARGEST = 1 << 13;

  private int[] events = new int[256];
  private Part[] elements = new Part[8];
  private long[] instants = new long[32];
  private int start;
  private int end;
  private int firstElement;
  private int endElement;
  private int firstInstant;
  private int endInstant;
  private boolean on = true;

  /** Forgets what was written since the last trace that was taken. */
  void restart() {
    end = start;
    endElement = firstElement;
    endInstant = firstInstant;
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

  private int grow(int nodes) {
    int size = end - start;
    int[] next = new int[larger(events.length, size + nodes)];
    System.arraycopy(events, start, next, 0, size);
    events = next;
    start = 0;
    end = size + nodes;
    return size;
  }

  void close(int place, int node, int truth) {
    if (place >= 0) {
      events[start + place] = (node << 2) | truth;
    }
  }

  void element(Part part) {
    if (!on) {
      return;
    }
    if (endElement == elements.length) {
      int size = endElement - firstElement;
      Part[] next = new Part[larger(elements.length, size + 1)];
      System.arraycopy(elements, firstElement, next, 0, size);
      elements = next;
      firstElement = 0;
      endElement = size;
    }
    elements[endElement] = part;
    int place = open(1);
    events[start + place] = ELEMENT | (endElement - firstElement);
    endElement++;
  }

  void section(int kind, Frame f) {
    if (!on) {
      return;
    }
    if (endInstant + 4 > instants.length) {
      int size = endInstant - firstInstant;
      long[] next = new long[larger(instants.length, size + 4)];
      System.arraycopy(instants, firstInstant, next, 0, size);
      instants = next;
      firstInstant = 0;
      endInstant = size;
    }
    int place = open(1);
    events[start + place] = -1 - kind;
    instants[endInstant++] = f.atFrom;
    instants[endInstant++] = f.atUntil;
    instants[endInstant++] = f.lawFrom;
    instants[endInstant++] = f.lawUntil;
  }

  /** Takes what was written since {@link #restart} as a trace; what comes after is another. */
  Trace take(Object[] variables, Facts facts) {
    Trace taken =
        new Trace(
            new Trace.Events(events, start, end - start),
            elements,
            firstElement,
            variables,
            new Trace.Instants(instants, firstInstant, (endInstant - firstInstant) / 4),
            facts);
    start = end;
    firstElement = endElement;
    firstInstant = endInstant;
    return taken;
  }

  /** Twice as large up to a limit, but large enough. */
  private static int larger(int size, int needed) {
    return Math.max(Math.min(size * 2, LARGEST), needed * 2);
  }

  static boolean isElement(int event) {
    return event >= 0 && (event & ELEMENT) != 0;
  }

  static int elementOf(int event) {
    return event & ~ELEMENT;
  }
}
