package org.bulou.law.evaluate.compiled;

import org.bulou.law.condition.Expr;
import org.bulou.law.vocabulary.Type;

/** Generates the conditions that compare facts. */
final class Leaves {
  private static final int SMALL = 64;

  private final Body body;
  private final Values values;
  private final Conditions conditions;

  Leaves(Body body, Values values, Conditions conditions) {
    this.body = body;
    this.values = values;
    this.conditions = conditions;
  }

  void leaf(Expr e) {
    switch (e) {
      case Expr.Compare c -> compare(c);
      case Expr.In in -> in(in);
      case Expr.AnyOf a ->
          conditions.guarded(
              pureOwner(a.set()),
              () -> {
                place(a.set());
                values.list(a.list(), Conditions::bits);
                body.ops("anyOf");
              });
      case Expr.AtLeast a -> atLeast(a);
      case Expr.Happened h -> happened((Expr.Read) h.event());
      case Expr.PercentAtLeast p ->
          conditions.guarded(
              false,
              () -> {
                values.value(p.part());
                values.value(p.whole());
                values.value(p.percent());
                body.ops("percent");
              });
      case Expr.Read r ->
          conditions.guarded(
              Purity.clean(r.of()),
              () -> {
                place(r);
                body.ops("bool");
              });
      default -> throw new IllegalStateException("not a condition: " + e.meta().at());
    }
  }

  /** Leaves the frame, the owner of a fact and the fact's place. */
  private void place(Expr read) {
    body.frame();
    values.owner((Expr.Read) read);
  }

  private static boolean pureOwner(Expr read) {
    return read instanceof Expr.Read r && Purity.pure(r.of());
  }

  private void compare(Expr.Compare c) {
    Type type = c.left().type();
    if (type.equals(Type.TIME)) {
      times(c);
    } else if (type.equals(Type.INT)) {
      numbers(c);
    } else {
      String same = type instanceof Type.EnumOf ? "sameValue" : "same";
      conditions.guarded(
          Purity.clean(c.left()) && Purity.clean(c.right()),
          () -> {
            values.value(c.left());
            values.value(c.right());
            body.number(c.comparison() == Expr.Comparison.EQUAL ? 1 : 0);
            body.ops(same);
          });
    }
  }

  private void numbers(Expr.Compare c) {
    if (pureOwner(c.left()) && Purity.pure(c.right())) {
      place(c.left());
      values.value(c.right());
      body.number(c.comparison().ordinal());
      body.ops("number");
      return;
    }
    conditions.guarded(
        false,
        () -> {
          values.value(c.left());
          values.value(c.right());
          body.number(c.comparison().ordinal());
          body.ops("numbers");
        });
  }

  /**
   * The owners are kept: when only precision leaves the comparison open, they are what is asked.
   */
  private void times(Expr.Compare c) {
    int mark = body.mark();
    int left = time(c.left());
    int right = time(c.right());
    body.frame();
    body.code.iload(mark).aload(left);
    asked(c.left(), left + 1);
    body.code.aload(right);
    asked(c.right(), right + 1);
    body.number(
        c.comparison().ordinal() * 4
            + (c.left() instanceof Expr.Value ? 2 : 0)
            + (c.right() instanceof Expr.Value ? 1 : 0));
    body.ops("times");
  }

  /** Stores a time in a scratch local and its owner, when it is a fact, in the next. */
  private int time(Expr e) {
    int time = body.locals.scratch();
    int owner = body.locals.scratch();
    if (e instanceof Expr.Read r) {
      values.value(r.of());
      body.code.astore(owner);
      body.frame();
      body.code.aload(owner);
      body.site(r);
      body.ops("read");
    } else {
      values.value(e);
    }
    body.code.astore(time);
    return time;
  }

  private void asked(Expr e, int owner) {
    if (e instanceof Expr.Read r) {
      body.code.aload(owner);
      body.site(r);
    } else {
      body.code.aconst_null().aconst_null();
    }
  }

  private void in(Expr.In in) {
    switch (in.collection().type()) {
      case Type.SetOf s -> inSet(in);
      case Type.ListOf l ->
          conditions.guarded(
              Purity.pure(in.item()) && pureOwner(in.collection()),
              () -> {
                values.value(in.item());
                place(in.collection());
                body.ops("inParts");
              });
      default -> conditions.guarded(Purity.clean(in.item()), () -> inConstants(in));
    }
  }

  private void inSet(Expr.In in) {
    Expr.Read set = (Expr.Read) in.collection();
    conditions.guarded(
        Purity.clean(in.item()) && Purity.clean(set.of()),
        () -> {
          if (in.item() instanceof Expr.EnumConstant c) {
            place(set);
            body.number(c.value().ordinal());
            body.ops("hasOrdinal");
          } else {
            values.value(in.item());
            place(set);
            body.ops("inSet");
          }
        });
  }

  /** A domain value in a fixed list of the same domain: its ordinal in a set of ordinals. */
  private void inConstants(Expr.In in) {
    values.value(in.item());
    boolean sameDomain =
        in.item().type() instanceof Type.EnumOf e
            && in.collection().type() instanceof Type.EnumList l
            && e.domain() == l.domain();
    if (!sameDomain) {
      values.value(in.collection());
      body.ops("inList");
    } else if (in.collection() instanceof Expr.EnumListConstant c
        && c.values().stream().allMatch(v -> v.ordinal() < SMALL)) {
      long mask = c.values().stream().mapToLong(v -> 1L << v.ordinal()).reduce(0, (a, b) -> a | b);
      body.code.loadConstant((Long) mask);
      body.ops("inMask");
    } else {
      values.list(in.collection(), Conditions::bits);
      body.ops("inBits");
    }
  }

  private void atLeast(Expr.AtLeast a) {
    if (a.grade().ordinal() == 0) {
      body.number(1);
      return;
    }
    conditions.guarded(
        Purity.clean(a.value()),
        () -> {
          values.value(a.value());
          body.number(a.grade().ordinal());
          body.ops("atLeast");
        });
  }

  private void happened(Expr.Read event) {
    int mark = body.mark();
    place(event);
    body.code.iload(mark);
    body.ops("happened");
  }
}
