package org.bulou.law.evaluate;

import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.model.Norm;

/**
 * A norm compiled for evaluation.
 *
 * @param role the test that the bearer has the role, over the head's variables
 * @param exceptions the permissions that override it, over its own variables
 */
record NormPlan(
    Norm norm,
    int order,
    Head head,
    Optional<Cond> role,
    Optional<Cond> scope,
    Optional<Cond> when,
    Optional<Cond> lapses,
    Optional<Cond> ruledOut,
    Optional<Cond> kept,
    Optional<TimePlan> arises,
    Optional<ClockPlan> clock,
    Optional<DischargePlan> discharge,
    List<ExceptionPlan> exceptions) {

  /**
   * The variables.
   *
   * @param slots how many, with the case
   * @param bearerSlot slot of the bearer; -1 for an authority or none
   * @param loops the bearer's list (when it has one) and each
   * @param settled how many loops must run before the role is known and can no longer change; -1
   *     when it may change over time
   * @param actor what a prohibition's bearer is
   */
  record Head(
      int slots,
      int bearerSlot,
      List<Loop> loops,
      int settled,
      List<Val> onePer,
      int act,
      Optional<Val> actor) {}

  /** A variable that runs over a list. */
  record Loop(int slot, Reads.Read list) {}

  /** A permission that overrides the norm. */
  record ExceptionPlan(Norm permission, Optional<Cond> scope, Optional<Cond> when) {}

  /** What discharges the duty, with its compiled expressions. */
  record DischargePlan(
      org.bulou.law.model.Discharge discharge,
      Optional<Val> about,
      Optional<Expr> toExpr,
      Optional<Val> to) {}
}
