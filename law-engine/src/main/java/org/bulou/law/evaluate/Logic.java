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

  static final class And extends Cond {
    private final Cond left;
    private final Cond right;

    And(int node, Cond left, Cond right) {
      super(node);
      this.left = left;
      this.right = right;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      int l = left.test(f);
      if (l == Frame.FALSE) {
        return Frame.FALSE;
      }
      int r = right.test(f);
      if (r == Frame.FALSE) {
        f.reset(mark);
        return Frame.FALSE;
      }
      return l == Frame.TRUE ? r : Frame.UNKNOWN;
    }
  }

  static final class Or extends Cond {
    private final Cond left;
    private final Cond right;

    Or(int node, Cond left, Cond right) {
      super(node);
      this.left = left;
      this.right = right;
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      int l = left.test(f);
      if (l == Frame.TRUE) {
        return Frame.TRUE;
      }
      int r = right.test(f);
      if (r == Frame.TRUE) {
        f.reset(mark);
        return Frame.TRUE;
      }
      return l == Frame.FALSE ? r : Frame.UNKNOWN;
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
    private final List<Cond> readings;

    Choose(int element, List<Cond> readings) {
      super(NODE);
      this.element = element;
      this.readings = readings;
    }

    @Override
    int decide(Frame f) {
      return readings.get(f.pick(element)).test(f);
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
