package org.bulou.law.evaluate;

import java.util.List;

/** Constants, connectives and the choice between readings. */
final class Logic {
  private Logic() {}

  static final class Constant extends Cond {
    private final int truth;

    Constant(int node, boolean truth) {
      super(node);
      this.truth = of(truth);
    }

    @Override
    int decide(Frame f) {
      return truth;
    }
  }

  /**
   * {@code a && b && c} or {@code a || b || c}, read from the left without descending. The trace is
   * that of the nested nodes: the outermost is opened first and closed last.
   */
  static final class Chain extends Cond {
    private final int deciding;
    private final Cond[] parts;
    private final int[] nodes;

    /**
     * A chain.
     *
     * @param node the outermost node
     * @param nodes the other nodes, outermost first; one less than there are operators
     */
    Chain(int node, boolean and, List<Cond> parts, List<Integer> nodes) {
      super(node);
      this.deciding = and ? Frame.FALSE : Frame.TRUE;
      this.parts = parts.toArray(Cond[]::new);
      this.nodes = nodes.stream().mapToInt(n -> n << TraceWriter.NODE).toArray();
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      TraceWriter trace = f.trace;
      int inner = nodes.length;
      int first = inner == 0 ? -1 : trace.open(inner);
      int truth = parts[0].test(f);
      for (int i = 1; i < parts.length; i++) {
        if (truth != deciding) {
          truth = join(truth, parts[i].test(f));
          if (truth == deciding) {
            f.reset(mark);
          }
        }
        if (i <= inner && first >= 0) {
          trace.close(first + inner - i, nodes[inner - i], truth);
        }
      }
      return truth;
    }

    private int join(int left, int right) {
      if (right == deciding) {
        return deciding;
      }
      return left == Frame.UNKNOWN ? Frame.UNKNOWN : right;
    }
  }

  static final class Not extends Cond {
    private final Cond of;

    Not(int node, Cond of) {
      super(node);
      this.of = of;
    }

    @Override
    int decide(Frame f) {
      return not(of.test(f));
    }
  }

  /** An element with several readings: follows the one picked in the frame. */
  static final class Choose extends Cond {
    /** The node number that marks a choice in a trace. */
    static final int NODE = 0xFFFF;

    private final int element;
    private final Cond[] readings;

    Choose(int element, List<Cond> readings) {
      super(NODE);
      this.element = element;
      this.readings = readings.toArray(Cond[]::new);
    }

    @Override
    int decide(Frame f) {
      return readings[f.pick(element)].test(f);
    }
  }

  /** A number or other value with several readings. */
  static final class ChooseVal extends Val {
    private final int element;
    private final List<Val> readings;

    ChooseVal(int element, List<Val> readings) {
      this.element = element;
      this.readings = readings;
    }

    @Override
    Object value(Frame f) {
      return readings.get(f.pick(element)).value(f);
    }
  }
}
