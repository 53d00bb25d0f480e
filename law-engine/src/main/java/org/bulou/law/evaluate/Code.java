package org.bulou.law.evaluate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.bulou.law.evaluate.compiled.Generated;

/**
 * The conditions of a law as bytecode, run by their number. The generated class is hidden, lies in
 * this package and calls {@link Ops}.
 */
abstract class Code {

  /** Evaluates a condition for the variables in the frame; as {@link Cond#test}. */
  abstract int run(int condition, Frame f);

  /** With and without a trace. */
  record Pair(Code traced, Code silent) {}

  static Code define(Generated generated) {
    try {
      MethodHandles.Lookup hidden =
          MethodHandles.lookup()
              .defineHiddenClassWithClassData(generated.bytes(), generated.constants(), true);
      return (Code)
          hidden
              .findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
              .asType(MethodType.methodType(Code.class))
              .invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("the generated conditions could not be loaded", e);
    }
  }
}
