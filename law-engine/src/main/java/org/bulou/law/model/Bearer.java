package org.bulou.law.model;

import java.util.Optional;
import org.bulou.law.condition.Expr;

/** Who is bound. */
public sealed interface Bearer {
  /** Each member of a list, possibly only those with a role. */
  record Member(Each each, Optional<Expr> role) implements Bearer {}

  /** The one who acts. */
  record Actor(String name, int slot, Expr is) implements Bearer {}

  /** An authority; shown as "expected by". */
  record Authority(String id) implements Bearer {}

  /** Not stated: the bearer of the sanctioned or excepted norm. */
  record Unstated() implements Bearer {}
}
