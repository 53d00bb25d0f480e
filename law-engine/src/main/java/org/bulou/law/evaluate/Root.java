package org.bulou.law.evaluate;

/** A condition of a norm: runs as bytecode where the frame has it, else as its closures. */
final class Root extends Cond {
  private final int number;
  private final Cond closure;

  Root(int number, Cond closure) {
    super(0);
    this.number = number;
    this.closure = closure;
  }

  @Override
  int test(Frame f) {
    Code code = f.code();
    return code == null ? closure.test(f) : code.run(number, f);
  }

  @Override
  int decide(Frame f) {
    return test(f);
  }
}
