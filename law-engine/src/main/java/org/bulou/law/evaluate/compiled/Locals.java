package org.bulou.law.evaluate.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprWalk;

/**
 * The local variables of one generated method. A variable of the law keeps its slot's number (the
 * case, slot 0, is read from the frame, whose place is local 0); scratch values come after.
 */
final class Locals {
  private final CodeBuilder code;
  private final Map<Integer, ClassDesc> bound = new TreeMap<>();
  private final Map<List<Object>, Integer> keyed = new LinkedHashMap<>();
  private int next;

  /**
   * Locals for some expressions.
   *
   * @param slots slots that hold a value from the start, with their carriers
   */
  Locals(CodeBuilder code, List<Expr> bodies, Map<Integer, ClassDesc> slots) {
    this.code = code;
    this.bound.putAll(slots);
    this.next = 1 + slots.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    Set<List<Object>> once = new HashSet<>();
    List<List<Object>> often = new ArrayList<>();
    for (Expr body : bodies) {
      ExprWalk.each(
          body,
          e -> {
            if (e instanceof Expr.Quantified q) {
              next = Math.max(next, q.slot() + 1);
            }
            if (e instanceof Expr.Keyed k && overVariables(k) && !once.add(key(k))) {
              often.add(key(k));
            }
          });
    }
    for (List<Object> key : often) {
      if (!keyed.containsKey(key)) {
        int local = scratch();
        keyed.put(key, local);
        code.aconst_null().astore(local);
      }
    }
  }

  /** A new scratch local. */
  int scratch() {
    return next++;
  }

  /** Says that a slot holds a part from here on; keyed parts found for its last value are stale. */
  void bind(int slot) {
    bound.put(slot, Engine.PART);
    keyed.forEach(
        (key, local) -> {
          if (key.contains(slot)) {
            code.aconst_null().astore(local);
          }
        });
  }

  void release(int slot) {
    bound.remove(slot);
  }

  /** The slots that hold a value here, with their carriers. */
  Map<Integer, ClassDesc> bound() {
    return bound;
  }

  /** The local that keeps a keyed part named more than once; -1 when there is none. */
  int kept(Expr.Keyed k) {
    return overVariables(k) ? keyed.getOrDefault(key(k), -1) : -1;
  }

  private static boolean overVariables(Expr.Keyed k) {
    return k.keys().stream().allMatch(Expr.Variable.class::isInstance);
  }

  private static List<Object> key(Expr.Keyed k) {
    List<Object> key = new ArrayList<>(List.of(k.part()));
    k.keys().forEach(e -> key.add(((Expr.Variable) e).slot()));
    return key;
  }
}
