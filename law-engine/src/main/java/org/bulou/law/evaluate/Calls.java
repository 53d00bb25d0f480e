package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.facts.IntRange;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Validity;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Type;
import org.jspecify.annotations.Nullable;

/** Calls of terms, tables and dated values. */
final class Calls {
  private Calls() {}

  /** A term's body, compiled after its head so that terms may refer to one another. */
  static final class Body {
    private @Nullable Cond cond;
    private @Nullable Val val;

    void is(Cond compiled) {
      cond = compiled;
    }

    void is(Val compiled) {
      val = compiled;
    }

    Cond cond() {
      return Objects.requireNonNull(cond);
    }

    Val val() {
      return Objects.requireNonNull(val);
    }
  }

  private static int enter(Frame f, Val[] arguments) {
    int base = f.base;
    int next = base + Frame.STRIDE;
    // An argument may itself be a call into the same slots: all are read before any is put there.
    switch (arguments.length) {
      case 1 -> {
        Object only = arguments[0].value(f);
        f.room(next);
        f.vars[next + 1] = only;
      }
      case 2 -> {
        Object first = arguments[0].value(f);
        Object second = arguments[1].value(f);
        f.room(next);
        f.vars[next + 1] = first;
        f.vars[next + 2] = second;
      }
      default -> {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = arguments[i].value(f);
        }
        f.room(next);
        System.arraycopy(values, 0, f.vars, next + 1, values.length);
      }
    }
    f.vars[next] = f.vars[0];
    f.base = next;
    return base;
  }

  static final class TermCond extends Cond {
    private final Body body;
    private final Val[] arguments;

    TermCond(int node, Body body, List<Val> arguments) {
      super(node);
      this.body = body;
      this.arguments = arguments.toArray(Val[]::new);
    }

    @Override
    int decide(Frame f) {
      int mark = f.mark();
      int base = enter(f, arguments);
      int truth = body.cond().test(f);
      f.base = base;
      if (truth != Frame.UNKNOWN) {
        f.reset(mark);
      }
      return truth;
    }
  }

  static final class TermVal extends Val {
    private final Body body;
    private final Val[] arguments;

    TermVal(Body body, List<Val> arguments) {
      this.body = body;
      this.arguments = arguments.toArray(Val[]::new);
    }

    @Override
    Object value(Frame f) {
      int base = enter(f, arguments);
      Object value = body.val().value(f);
      f.base = base;
      return value;
    }
  }

  /**
   * A table: the first row that fits decides; rows that might fit leave the result open unless they
   * agree.
   */
  static final class TableVal extends Val {
    private final Definition.DecisionTable table;
    private final List<Val> arguments;

    TableVal(Definition.DecisionTable table, List<Val> arguments) {
      this.table = table;
      this.arguments = arguments;
    }

    @Override
    Object value(Frame f) {
      int mark = f.mark();
      List<Object> given = new ArrayList<>();
      arguments.forEach(a -> given.add(a.value(f)));
      Set<Object> results = new HashSet<>();
      collect(given, 0, results);
      if (results.size() == 1 && !results.contains(UNKNOWN)) {
        f.reset(mark);
        return results.iterator().next();
      }
      return UNKNOWN;
    }

    /**
     * Every result that some completion of the unknown columns would give; a gap in the table
     * leaves it open.
     */
    private void collect(List<Object> given, int column, Set<Object> results) {
      if (results.size() > 1) {
        return;
      }
      if (column == given.size()) {
        results.add(first(given));
        return;
      }
      if (given.get(column) instanceof DomainValue
          || !(table.signature().parameters().get(column).type() instanceof Type.EnumOf e)) {
        collect(given, column + 1, results);
        return;
      }
      for (DomainValue value : e.domain().values()) {
        List<Object> completed = new ArrayList<>(given);
        completed.set(column, value);
        collect(completed, column + 1, results);
      }
    }

    private Object first(List<Object> given) {
      for (Definition.Row row : table.rows()) {
        if (fits(row, given)) {
          return row.result();
        }
      }
      return UNKNOWN;
    }

    private static boolean fits(Definition.Row row, List<Object> given) {
      for (int i = 0; i < given.size(); i++) {
        Optional<DomainValue> wanted = row.columns().get(i);
        if (wanted.isPresent() && given.get(i) != wanted.get()) {
          return false;
        }
      }
      return true;
    }
  }

  /** A dated value: the one in force at the instant read. */
  static final class DatedVal extends Val {
    private final long[] starts;
    private final long[] ends;
    private final Val[] values;
    private final Object none;

    DatedVal(List<Validity> validities, List<Val> values, boolean number) {
      this.starts = validities.stream().mapToLong(Validity::start).toArray();
      this.ends = validities.stream().mapToLong(Validity::end).toArray();
      this.values = values.toArray(Val[]::new);
      this.none = number ? new IntRange(Long.MIN_VALUE, Long.MAX_VALUE) : UNKNOWN;
    }

    @Override
    Object value(Frame f) {
      for (int i = 0; i < values.length; i++) {
        if (starts[i] <= f.lawFrom && f.lawUntil <= ends[i]) {
          return values[i] instanceof Reads.Constant c ? c.value() : values[i].value(f);
        }
      }
      return none;
    }
  }
}
