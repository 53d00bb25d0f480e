package org.bulou.law.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.KeyedParts;
import org.bulou.law.facts.Part;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.jspecify.annotations.Nullable;

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

  final Facts facts;
  Object[] vars = new Object[STRIDE * 2];
  final int[] picks;
  final long[] consulted;
  int base;
  Span at = Span.at(0);
  Span law = Span.at(0);
  long atFrom;
  long atUntil;
  long lawFrom;
  long lawUntil;

  private final Map<String, Part> manyKeys = new HashMap<>();
  private @Nullable KeyedParts unsaid;
  private final Map<PartType, Part> phantoms = new HashMap<>();
  private Part[] whyPart = {};
  private int[] whyFact = {};
  private int why;
  final TraceWriter trace = new TraceWriter();
  private final Code.@Nullable Pair compiled;
  private @Nullable Code code;

  Frame(Facts facts, int[] picks) {
    this(facts, picks, null);
  }

  /**
   * A frame.
   *
   * @param compiled the law's conditions as bytecode; null to evaluate closures
   */
  Frame(Facts facts, int[] picks, Code.@Nullable Pair compiled) {
    this.compiled = compiled;
    this.code = compiled == null ? null : compiled.traced();
    this.facts = facts;
    this.picks = picks;
    this.consulted = new long[(picks.length >> 6) + 1];
    vars[0] = facts.root();
  }

  // --- the instant at which conditions are read ---

  void readAt(Span span, Span law) {
    at = span;
    this.law = law;
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

  /** Whether some element was consulted since the marks were cleared. */
  boolean consulted() {
    for (long word : consulted) {
      if (word != 0) {
        return true;
      }
    }
    return false;
  }

  // --- parts ---

  /** Makes room for the variables of one more call. */
  void room(int base) {
    if (base + STRIDE > vars.length) {
      if (base > STRIDE * DEPTH) {
        throw new IllegalStateException("terms call terms more than " + DEPTH + " deep");
      }
      vars = Arrays.copyOf(vars, vars.length * 2);
    }
  }

  /** A part with one key (given twice) or two. */
  Part keyed(PartType type, Part first, Part second) {
    if (first.isPhantom() || second.isPhantom()) {
      return phantom(type);
    }
    Part said = facts.keyed(type, first, second).orElse(null);
    if (said != null) {
      return said;
    }
    KeyedParts unsaid = this.unsaid;
    if (unsaid == null) {
      unsaid = new KeyedParts();
      this.unsaid = unsaid;
    }
    Part found = unsaid.find(type, first, second);
    if (found == null) {
      found = Part.keyed(type, type.keys().size() == 1 ? List.of(first) : List.of(first, second));
      unsaid.add(found);
    }
    return found;
  }

  Part keyed(PartType type, List<Part> keys) {
    if (keys.size() <= 2) {
      return keyed(type, keys.getFirst(), keys.getLast());
    }
    for (Part key : keys) {
      if (key.isPhantom()) {
        return phantom(type);
      }
    }
    return manyKeys.computeIfAbsent(
        Part.id(type, keys), id -> facts.part(id).orElseGet(() -> Part.keyed(type, keys)));
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
      whyPart = Arrays.copyOf(whyPart, why * 2 + 4);
      whyFact = Arrays.copyOf(whyFact, why * 2 + 4);
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
    trace.restart();
  }

  /** Stops or resumes the trace and gives whether it was stopped. */
  boolean quiet(boolean quiet) {
    if (compiled != null) {
      code = quiet ? compiled.silent() : compiled.traced();
    }
    return !trace.write(!quiet);
  }

  /**
   * The conditions as bytecode, with or without a trace as is wanted now; null when there are none.
   */
  @Nullable Code code() {
    return code;
  }

  /** The trace since it was started, with the variables of a norm's head. */
  Trace trace(NormPlan norm) {
    return trace.take(vars, norm.head().slots(), facts);
  }
}
