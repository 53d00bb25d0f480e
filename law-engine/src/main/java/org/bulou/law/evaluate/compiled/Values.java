package org.bulou.law.evaluate.compiled;

import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bulou.law.condition.Expr;
import org.bulou.law.facts.IntRange;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Definition;
import org.bulou.law.vocabulary.Type;

/** Generates expressions that are no conditions: the value is left on the stack. */
final class Values {
  private final Body body;
  private final Conditions conditions;

  Values(Body body, Conditions conditions) {
    this.body = body;
    this.conditions = conditions;
  }

  /** The body of a term, with its readings. */
  void choice(Choice<Expr> choice) {
    if (choice.disputed()) {
      body.choose(choice, this::value);
    } else {
      value(choice.first());
    }
  }

  /** Leaves a value in the carrier of its type. */
  void value(Expr e) {
    if (e.type().equals(Type.BOOL)) {
      conditions.condition(e);
      return;
    }
    switch (e) {
      case Expr.IntConstant c -> body.constant(IntRange.exactly(c.value()), Engine.RANGE);
      case Expr.EnumConstant c -> body.constant(c.value(), Engine.OBJECT);
      case Expr.EnumListConstant c -> body.constant(c.values(), Engine.OBJECT);
      case Expr.Variable v -> variable(v);
      case Expr.Read r -> read(r);
      case Expr.Keyed k -> keyed(k);
      case Expr.Value v -> dated(v, UnaryOperator.identity());
      case Expr.Term t -> call(t);
      case Expr.Arithmetic a -> arithmetic(a);
      case Expr.Count c -> {
        body.frame();
        owner((Expr.Read) c.list());
        body.ops("count");
      }
      case Expr.Table t -> closure(t);
      case Expr.Sum s -> closure(s);
      default -> throw new IllegalStateException("not a value: " + e.meta().at());
    }
  }

  /** Leaves the owner of a fact and the fact's place. */
  void owner(Expr.Read read) {
    value(read.of());
    body.site(read);
  }

  private void variable(Expr.Variable v) {
    if (v.slot() == 0) {
      body.frame();
      body.ops("root");
    } else {
      body.code.aload(v.slot());
    }
  }

  private void read(Expr.Read r) {
    body.frame();
    owner(r);
    body.ops("read");
    cast(Engine.carrier(r.type()));
  }

  private void cast(ClassDesc carrier) {
    if (!carrier.equals(Engine.OBJECT)) {
      body.code.checkcast(carrier);
    }
  }

  private void keyed(Expr.Keyed k) {
    int kept = body.locals.kept(k);
    if (kept < 0) {
      find(k);
      return;
    }
    Label known = body.code.newLabel();
    body.code.aload(kept).ifnonnull(known);
    find(k);
    body.code.astore(kept).labelBinding(known).aload(kept);
  }

  private void find(Expr.Keyed k) {
    body.frame();
    body.constant(k.part(), Engine.PART_TYPE);
    k.keys().forEach(this::value);
    body.ops("keyedBy" + k.keys().size());
  }

  /** The value in force at the instant read, in the form its reader wants. */
  void dated(Expr.Value v, UnaryOperator<Object> form) {
    Definition.NamedValue named =
        Optional.ofNullable(body.unit.law().values().get(v.name())).orElseThrow();
    ClassDesc carrier = Engine.carrier(v.type());
    Label end = body.code.newLabel();
    for (Definition.Dated d : named.values()) {
      Label other = body.code.newLabel();
      body.frame();
      body.code.loadConstant((Long) d.validity().start()).loadConstant((Long) d.validity().end());
      body.ops("covers");
      body.code.ifeq(other);
      if (d.is().disputed()) {
        body.choose(d.is(), is -> body.constant(form.apply(literal(is)), carrier));
      } else {
        body.constant(form.apply(literal(d.is().first())), carrier);
      }
      body.code.goto_(end).labelBinding(other);
    }
    if (carrier.equals(Engine.RANGE)) {
      body.constant(new IntRange(Long.MIN_VALUE, Long.MAX_VALUE), carrier);
    } else {
      body.ops("unknown");
    }
    body.code.labelBinding(end);
  }

  private static Object literal(Object is) {
    return is instanceof Long n ? IntRange.exactly(n) : is;
  }

  /** Calls a term's method; what it gives is left on the stack. */
  void call(Expr.Term t) {
    Definition.Term term = body.unit.term(t.name());
    body.frame();
    for (int i = 0; i < t.arguments().size(); i++) {
      Expr argument = t.arguments().get(i);
      value(argument);
      ClassDesc wanted = Engine.carrier(term.signature().parameters().get(i).type());
      if (!wanted.equals(Engine.carrier(argument.type()))) {
        cast(wanted);
      }
    }
    body.code.invokestatic(Engine.GENERATED, body.unit.method(t.name()), Unit.descriptor(term));
  }

  private void arithmetic(Expr.Arithmetic a) {
    value(a.left());
    value(a.right());
    body.ops(
        switch (a.operation()) {
          case PLUS -> "plus";
          case MINUS -> "minus";
          case TIMES -> "multiply";
        });
  }

  /** Hands the variables bound here to a closure. */
  private void closure(Expr e) {
    Map<Integer, ClassDesc> bound = body.locals.bound();
    int size = 1 + bound.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    body.frame();
    body.constant(body.unit.operands().closure(e), Engine.VAL);
    body.number(size);
    body.code.anewarray(Engine.OBJECT);
    bound.forEach(
        (slot, carrier) -> {
          body.code.dup();
          body.number(slot);
          if (carrier.equals(Engine.INT)) {
            body.code.iload(slot);
            body.ops("boxed");
          } else {
            body.code.aload(slot);
          }
          body.code.arrayStore(TypeKind.REFERENCE);
        });
    body.ops("closure");
    cast(Engine.carrier(e.type()));
  }

  /** Leaves a list of domain values for a test of membership. */
  void list(Expr e, UnaryOperator<Object> form) {
    switch (e) {
      case Expr.EnumListConstant c ->
          body.constant(form.apply(List.copyOf(c.values())), Engine.OBJECT);
      case Expr.Value v -> dated(v, form);
      default -> throw new IllegalStateException("not a list of values: " + e.meta().at());
    }
  }
}
