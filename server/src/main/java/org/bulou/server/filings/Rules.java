package org.bulou.server.filings;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;

/** Who may do which act, and what has to be said with it. */
public final class Rules {
  private Rules() {}

  /** The permission an act asks for. */
  public static Permission permission(Act act) {
    return switch (act) {
      case CHECK, SEND_BACK, REVIEW -> Permission.RELEASE;
      case DECIDE -> Permission.DECIDE_LAW;
      case WRITE,
          SUBMIT,
          PRACTISE,
          RECEIVE,
          RETURN,
          INVALIDATE,
          UPDATE,
          ABANDON,
          CORRECT,
          WITHDRAW ->
          Permission.WORK_CASES;
    };
  }

  static boolean permits(Act act, Person who) {
    return who.may(permission(act));
  }

  /** Acts with a way of their own. */
  static boolean elsewhere(Act act) {
    return switch (act) {
      case WRITE, DECIDE, SUBMIT, PRACTISE -> true;
      case CHECK,
          SEND_BACK,
          RECEIVE,
          RETURN,
          INVALIDATE,
          UPDATE,
          ABANDON,
          CORRECT,
          WITHDRAW,
          REVIEW ->
          false;
    };
  }

  /** Must it be said why, or what was found? */
  public static boolean needsReason(Act act) {
    return switch (act) {
      case SEND_BACK, DECIDE, RETURN, INVALIDATE, CORRECT, WITHDRAW, REVIEW -> true;
      case WRITE, CHECK, SUBMIT, PRACTISE, RECEIVE, UPDATE, ABANDON -> false;
    };
  }

  /** What state and permissions let a person do now; the gate is not asked here. */
  static Set<Act> allowed(Filing f, boolean locks, boolean live, Person who, Instant now) {
    Set<Act> found = EnumSet.noneOf(Act.class);
    for (Act act : Act.values()) {
      boolean possible =
          Machine.step(f.state(), new Deed(act, who.id(), now, Map.of()), locks) instanceof Step.To;
      boolean kind = live ? act != Act.PRACTISE : !leaves(act);
      if (possible && kind && permits(act, who)) {
        found.add(act);
      }
    }
    return Set.copyOf(found);
  }

  private static boolean leaves(Act act) {
    return act == Act.SUBMIT || act == Act.DECIDE;
  }
}
