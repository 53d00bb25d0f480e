package org.bulou.law.evaluate.compiled;

import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bulou.law.condition.Expr;
import org.bulou.law.model.Choice;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Type;

/** Generates conditions: the truth (0, 1, or 2 for unknown) is left on the stack. */
final class Conditions {
  private static final int UNKNOWN = 2;
  private static final int CHOICE = 0xFFFF;

  private final Body body;
  private final Nodes nodes;
  private final Values values;

  Conditions(Body body) {
    this.body = body;
    this.nodes = new Nodes(body);
    this.values = new Values(body, this);
  }

  Values values() {
    return values;
  }

  /** The body of a term or norm, with its readings. */
  void choice(Choice<Expr> choice) {
    if (choice.disputed()) {
      nodes.around(CHOICE, () -> body.choose(choice, this::condition));
    } else {
      condition(choice.first());
    }
  }

  void condition(Expr e) {
    int id = e.id();
    switch (e) {
      case Expr.BoolConstant c -> nodes.leaf(id, () -> body.number(c.value() ? 1 : 0));
      case Expr.And a -> chain(e, true);
      case Expr.Or o -> chain(e, false);
      case Expr.Not n ->
          nodes.around(
              id,
              () -> {
                condition(n.of());
                body.ops("not");
              });
      case Expr.Compare c when c.left().type().equals(Type.BOOL) ->
          nodes.around(
              id,
              () -> {
                condition(c.left());
                condition(c.right());
                body.number(c.comparison() == Expr.Comparison.EQUAL ? 1 : 0);
                body.ops("sameTruth");
              });
      case Expr.Quantified q -> nodes.around(id, () -> quantified(q));
      case Expr.Term t ->
          nodes.around(
              id,
              () -> guarded(t.arguments().stream().allMatch(Purity::pure), () -> values.call(t)));
      case Expr.Variable v -> nodes.leaf(id, () -> body.code.iload(v.slot()));
      default -> nodes.node(e, () -> new Leaves(body, values, this).leaf(e));
    }
  }

  /** Takes the reasons back when the condition is decided, unless there can be none. */
  void guarded(boolean needless, Runnable condition) {
    if (needless) {
      condition.run();
      return;
    }
    int mark = body.mark();
    condition.run();
    body.frame();
    body.code.iload(mark);
    body.ops("settle");
  }

  /** Operators of the same kind that lean to the left are read as one chain, as the closures do. */
  private void chain(Expr expr, boolean and) {
    List<Expr> parts = new ArrayList<>();
    List<Integer> inner = new ArrayList<>();
    Expr at = expr;
    while (and ? at instanceof Expr.And : at instanceof Expr.Or) {
      if (at != expr) {
        inner.add(at.id());
      }
      parts.addFirst(at instanceof Expr.And a ? a.right() : ((Expr.Or) at).right());
      at = at instanceof Expr.And a ? a.left() : ((Expr.Or) at).left();
    }
    parts.addFirst(at);
    new Chain(body, nodes, this, and ? 0 : 1).generate(expr.id(), parts, inner);
  }

  /** The body stands once in the code: after the members it is read for a phantom, if need be. */
  private void quantified(Expr.Quantified q) {
    Expr.Read list = (Expr.Read) q.list();
    int deciding = q.exists() ? 1 : 0;
    int mark = body.mark();
    int owner = body.locals.scratch();
    int parts = body.locals.scratch();
    int at = body.locals.scratch();
    int result = body.locals.scratch();
    body.frame();
    values.value(list.of());
    body.code.dup().astore(owner);
    body.site(list);
    body.ops("list");
    body.code.astore(parts).iconst_0().istore(at);
    body.number(1 - deciding);
    body.code.istore(result);
    Label next = body.code.newBoundLabel();
    Label end = body.code.newLabel();
    body.frame();
    body.code.aload(parts).iload(at);
    body.constant(type(list), Engine.PART_TYPE);
    body.ops("member");
    body.code.dup().astore(q.slot()).ifnull(end);
    body.locals.bind(q.slot());
    nodes.element(q.slot());
    int truth = body.locals.scratch();
    condition(q.body());
    body.locals.release(q.slot());
    body.code.istore(truth);
    Label more = body.code.newLabel();
    Label decided = body.code.newLabel();
    body.code.iload(truth);
    body.number(1 - deciding);
    body.code.if_icmpeq(more);
    body.frame();
    body.code.aload(owner);
    body.site(list);
    body.code.aload(parts).iload(at).iload(truth);
    body.ops("open");
    body.code.dup().istore(result);
    body.number(UNKNOWN);
    body.code.if_icmpne(decided);
    body.code.labelBinding(more).iinc(at, 1).goto_(next);
    body.code.labelBinding(end).iload(result);
    body.number(UNKNOWN);
    Label open = body.code.newLabel();
    body.code.if_icmpeq(open).labelBinding(decided);
    body.reset(mark);
    body.code.labelBinding(open).iload(result);
  }

  private static Object type(Expr.Read list) {
    if (list.type() instanceof Type.ListOf l) {
      return l.part();
    }
    throw new IllegalStateException("not a list of parts: " + list.meta().at());
  }

  /** Domain values as a set of ordinals. */
  static Object bits(Object values) {
    BitSet bits = new BitSet();
    for (Object o : (List<?>) values) {
      bits.set(((DomainValue) o).ordinal());
    }
    return bits;
  }
}
