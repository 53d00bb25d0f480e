package org.bulou.law.evaluate;

/** A compiled condition: gives {@link Frame#TRUE}, {@link Frame#FALSE} or {@link Frame#UNKNOWN}. */
abstract class Cond {
  private final int node;

  Cond(int node) {
    this.node = node << TraceWriter.NODE;
  }

  /** Evaluates and writes the node into the trace. */
  int test(Frame f) {
    TraceWriter trace = f.trace;
    int place = trace.open(1);
    int truth = decide(f);
    trace.close(place, node, truth);
    return truth;
  }

  abstract int decide(Frame f);

  static int not(int truth) {
    return truth == Frame.UNKNOWN ? Frame.UNKNOWN : 1 - truth;
  }

  static int of(boolean b) {
    return b ? Frame.TRUE : Frame.FALSE;
  }
}
