package org.bulou.law.evaluate.compiled;

import java.lang.constant.MethodTypeDesc;
import org.bulou.law.condition.Expr;

/** What the generated code is handed as constants, made by the engine. */
public interface Operands {
  /** The place of a fact: its part type, attribute and how to judge what is not settled. */
  Object site(Expr.Read read);

  /** The closure of an expression that is too rare to be generated. */
  Object closure(Expr expr);

  /** The signature of a leaf operation. */
  MethodTypeDesc operation(String name);

  /** The number of an element with readings. */
  int element(String id);
}
