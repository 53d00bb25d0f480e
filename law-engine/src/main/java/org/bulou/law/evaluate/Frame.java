package org.bulou.law.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;

/**
 * The working memory of one evaluation: variables, the instant at which conditions are read, the
 * readings followed, the reasons for "unknown" and the trace. Lives on one thread for one
 * evaluation.
 *
 * <p>Invariant kept by every {@link Cond}: when it decides (true or false) it leaves the reasons as
 * it found them; when it does not, it has added at least one reason unless a phantom is the reason.
 */
final class Frame {
  static final int FALSE = 0;
  static final int TRUE = 1;
  static final int UNKNOWN = 2;

  /** Variables per call of a term. */
  static final int STRIDE = 24;

  /** Depth of terms calling terms. */
  static final int DEPTH = 24;

  /** The reason "are these all?". */
  static final int CLOSED = 0xFFFF;

  private static final int ELEMENT = 1 << 30;

  final Facts facts;
  final Object[] vars = new Object[STRIDE * DEPTH];
  final int[] picks;
  final long[] consulted;
  int base;
  long atFrom;
  long atUntil;
  long lawFrom;
  long lawUntil;

  private final Map<Keys, Part> keyed = new HashMap<>();
  private final Map<PartType, Part> phantoms = new HashMap<>();
  private Part[] whyPart = new Part[64];
  private int[] whyFact = new int[64];
  private int why;
  private int[] trace = new int[256];
  private Part[] elements = new Part[32];
  private int traced;
  private int elementCount;
  private long[] instants = new long[64];
  private int sectionCount;
  private boolean tracing = true;

  Frame(Facts facts, int[] picks) {
    this.facts = facts;
    this.picks = picks;
    this.consulted = new long[(picks.length >> 6) + 1];
    vars[0] = facts.root();
  }

  // --- the instant at which conditions are read ---

  void readAt(Span span, Span law) {
    atFrom = span.from();
    atUntil = span.until();
    lawFrom = law.from();
    lawUntil = law.until();
  }

  // --- readings ---

  int pick(int element) {
    consulted[element >> 6] |= 1L << element;
    return picks[element];
  }

  // --- parts ---

  /** A keyed part by the identity of its keys. */
  private record Keys(PartType type, List<Part> parts) {}

  Part keyed(PartType type, List<Part> keys) {
    for (Part key : keys) {
      if (key.isPhantom()) {
        return phantom(type);
      }
    }
    return keyed.computeIfAbsent(
        new Keys(type, keys),
        k -> facts.part(Part.id(type, keys)).orElseGet(() -> Part.keyed(type, keys)));
  }

  Part phantom(PartType type) {
    return phantoms.computeIfAbsent(type, Part::phantom);
  }

  // --- reasons ---

  int mark() {
    return why;
  }

  void reset(int mark) {
    why = mark;
  }

  /**
   * Adds "this fact is not known"; {@code detail} is 0, a member's ordinal + 1, or {@link #CLOSED}.
   */
  void because(Part part, Attribute attribute, int detail) {
    if (part.isPhantom()) {
      return;
    }
    if (why == whyPart.length) {
      whyPart = Arrays.copyOf(whyPart, why * 2);
      whyFact = Arrays.copyOf(whyFact, why * 2);
    }
    whyPart[why] = part;
    whyFact[why] = (attribute.index() << 16) | detail;
    why++;
  }

  Reasons reasons() {
    return why == 0
        ? Reasons.NONE
        : new Reasons(Arrays.copyOf(whyPart, why), Arrays.copyOf(whyFact, why));
  }

  // --- trace ---

  void startTrace() {
    traced = 0;
    elementCount = 0;
    sectionCount = 0;
  }

  void quiet(boolean quiet) {
    tracing = !quiet;
  }

  /** Opens a node and gives its place, to be closed with its value. */
  int open() {
    if (!tracing) {
      return -1;
    }
    if (traced == trace.length) {
      trace = Arrays.copyOf(trace, traced * 2);
    }
    return traced++;
  }

  void close(int place, int node, int truth) {
    if (place >= 0) {
      trace[place] = (node << 2) | truth;
    }
  }

  void element(Part part) {
    if (!tracing) {
      return;
    }
    if (elementCount == elements.length) {
      elements = Arrays.copyOf(elements, elementCount * 2);
    }
    elements[elementCount] = part;
    int place = open();
    trace[place] = ELEMENT | elementCount;
    elementCount++;
  }

  void section(int kind) {
    if (tracing) {
      int place = open();
      trace[place] = -1 - kind;
      int i = sectionCount++ * 4;
      if (i == instants.length) {
        instants = Arrays.copyOf(instants, i * 2);
      }
      instants[i] = atFrom;
      instants[i + 1] = atUntil;
      instants[i + 2] = lawFrom;
      instants[i + 3] = lawUntil;
    }
  }

  Trace trace() {
    return new Trace(
        Arrays.copyOf(trace, traced),
        Arrays.copyOf(elements, elementCount),
        variables(),
        Arrays.copyOf(instants, sectionCount * 4),
        facts);
  }

  private Object[] variables() {
    int size = STRIDE;
    while (size > 0 && vars[size - 1] == null) {
      size--;
    }
    return Arrays.copyOf(vars, size);
  }

  static boolean isElement(int event) {
    return event >= 0 && (event & ELEMENT) != 0;
  }

  static int elementOf(int event) {
    return event & ~ELEMENT;
  }
}
