package org.bulou.server.duties;

import java.time.Instant;
import java.util.Objects;
import org.bulou.law.evaluate.Gate;
import org.bulou.server.cases.CaseId;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.platform.ActorId;

/**
 * Leave to do one action now. Every use case that lets something leave takes one in its signature,
 * and only {@link Gates} makes them, inside the transaction that does the action.
 */
public final class Passage {
  private final CaseId id;
  private final PlannedAction action;
  private final Ground ground;
  private final Instant at;
  private final String law;

  Passage(CaseId id, PlannedAction action, Ground ground, Instant at, String law) {
    this.id = Objects.requireNonNull(id);
    this.action = action;
    this.ground = ground;
    this.at = at;
    this.law = law;
  }

  /** On what ground an action may go ahead. */
  public sealed interface Ground {
    /** No objection in the laws considered. */
    record Clear(Gate.Clear gate) implements Ground {}

    /**
     * A named person answers for it: the gate is undetermined and the class of act goes ahead with
     * reasons, or a conflict was decided by somebody with the legal role for it.
     */
    record Decided(Gate gate, ActorId by, String reasons) implements Ground {}
  }

  public CaseId id() {
    return id;
  }

  public PlannedAction action() {
    return action;
  }

  public Ground ground() {
    return ground;
  }

  public Instant at() {
    return at;
  }

  /** The hash of the law that was asked. */
  public String law() {
    return law;
  }
}
