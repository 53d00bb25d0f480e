package org.bulou.law.evaluate;

import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bulou.law.condition.Expr;
import org.bulou.law.evaluate.compiled.ConditionCompiler;
import org.bulou.law.evaluate.compiled.Generated;
import org.bulou.law.evaluate.compiled.Operands;
import org.bulou.law.facts.IntRange;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Law;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;

/** Compiles the expressions of a law into closures. */
final class Planner implements Operands {
  private final Law law;
  private final Map<String, Integer> elements = new HashMap<>();
  private final Map<String, Calls.Body> bodies = new HashMap<>();
  private final List<Choice<Expr>> roots = new ArrayList<>();
  private final Map<Expr, Ops.Site> sites = new IdentityHashMap<>();

  Planner(Law law) {
    this.law = law;
    for (String element : law.elements().keySet()) {
      elements.put(element, elements.size());
    }
    law.terms().keySet().forEach(id -> bodies.put(id, new Calls.Body()));
    law.terms().values().forEach(this::body);
  }

  private void body(Definition.Term term) {
    Calls.Body body = bodies.getOrDefault(term.id(), new Calls.Body());
    if (term.signature().gives().equals(Type.BOOL)) {
      body.is(choose(term.body()));
    } else {
      body.is(chooseVal(term.body(), this::val));
    }
  }

  @Override
  public int element(String id) {
    return elements.getOrDefault(id, -1);
  }

  /** The condition of a norm, which may run as bytecode. */
  Cond root(Choice<Expr> choice) {
    roots.add(choice);
    return new Root(roots.size() - 1, choose(choice));
  }

  /** The condition of a norm that has one reading. */
  Cond root(Expr expr) {
    return root(Choice.only("", expr));
  }

  /** Compiles every condition of the law's norms to bytecode. */
  Code.Pair compiled() {
    return new Code.Pair(compiled(true), compiled(false));
  }

  private Code compiled(boolean traced) {
    return Code.define(generate(traced));
  }

  /** The class that {@link #compiled()} loads. */
  Generated generate(boolean traced) {
    return ConditionCompiler.compile(law, List.copyOf(roots), traced, this);
  }

  @Override
  public Object site(Expr.Read expr) {
    return sites.computeIfAbsent(expr, e -> site(read(e)));
  }

  private static Ops.Site site(Reads.Read read) {
    return Ops.Site.of(read, read.type());
  }

  @Override
  public MethodTypeDesc operation(String name) {
    return Ops.signature(name);
  }

  @Override
  public Object closure(Expr expr) {
    return val(expr);
  }

  Cond choose(Choice<Expr> choice) {
    if (!choice.disputed()) {
      return cond(choice.first());
    }
    List<Cond> readings = choice.readings().stream().map(r -> cond(r.is())).toList();
    return new Logic.Choose(element(choice.element()), readings);
  }

  private <T> Val chooseVal(Choice<T> choice, Function<T, Val> compile) {
    if (!choice.disputed()) {
      return compile.apply(choice.first());
    }
    List<Val> readings = choice.readings().stream().map(r -> compile.apply(r.is())).toList();
    return new Logic.ChooseVal(element(choice.element()), readings);
  }

  Cond cond(Expr expr) {
    int id = expr.id();
    return switch (expr) {
      case Expr.BoolConstant c -> new Logic.Constant(id, c.value());
      case Expr.And a -> chain(expr, true);
      case Expr.Or o -> chain(expr, false);
      case Expr.Not n -> new Logic.Not(id, cond(n.of()));
      case Expr.Compare c -> compare(c);
      case Expr.In in -> in(in);
      case Expr.Quantified q -> quantified(q);
      case Expr.AnyOf a -> new Membership.AnyOf(id, read(a.set()), val(a.list()));
      case Expr.AtLeast a -> new Comparisons.AtLeast(id, val(a.value()), a.grade());
      case Expr.Happened h -> new Times.Happened(id, read(h.event()));
      case Expr.PercentAtLeast p ->
          new Comparisons.Percent(id, val(p.part()), val(p.whole()), val(p.percent()));
      case Expr.Term t ->
          new Calls.TermCond(id, need(t.name()), t.arguments().stream().map(this::val).toList());
      case Expr.Read r -> new Reads.ReadBool(id, read(r));
      case Expr.Variable v -> new Reads.BoolVariable(id, v.slot());
      default -> throw new IllegalStateException("not a condition: " + expr.meta().at());
    };
  }

  /** Operators of the same kind that lean to the left become one chain. */
  private Cond chain(Expr expr, boolean and) {
    List<Cond> parts = new ArrayList<>();
    List<Integer> nodes = new ArrayList<>();
    Expr at = expr;
    while (and ? at instanceof Expr.And : at instanceof Expr.Or) {
      if (at != expr) {
        nodes.add(at.id());
      }
      parts.addFirst(cond(at instanceof Expr.And a ? a.right() : ((Expr.Or) at).right()));
      at = at instanceof Expr.And a ? a.left() : ((Expr.Or) at).left();
    }
    parts.addFirst(cond(at));
    return new Logic.Chain(expr.id(), and, parts, nodes);
  }

  Val val(Expr expr) {
    if (expr.type().equals(Type.BOOL)) {
      return new Reads.Boxed(cond(expr));
    }
    return switch (expr) {
      case Expr.IntConstant c -> new Reads.Constant(IntRange.exactly(c.value()));
      case Expr.EnumConstant c -> new Reads.Constant(c.value());
      case Expr.EnumListConstant c -> new Reads.Constant(c.values());
      case Expr.Variable v -> new Reads.Variable(v.slot());
      case Expr.Read r -> read(r);
      case Expr.Keyed k -> new Reads.Keyed(k.part(), k.keys().stream().map(this::val).toList());
      case Expr.Value v -> dated(v);
      case Expr.Term t ->
          new Calls.TermVal(need(t.name()), t.arguments().stream().map(this::val).toList());
      case Expr.Table t -> table(t);
      case Expr.Arithmetic a -> new Sums.Arithmetic(a.operation(), val(a.left()), val(a.right()));
      case Expr.Count c -> new Sums.Count(read(c.list()));
      case Expr.Sum s ->
          new Sums.Sum(read(s.list()), s.attribute(), s.since(), s.since().map(x -> val(x.from())));
      default -> throw new IllegalStateException("not a value: " + expr.meta().at());
    };
  }

  private Calls.Body need(String term) {
    return Optional.ofNullable(bodies.get(term)).orElseThrow();
  }

  Reads.Read read(Expr expr) {
    if (expr instanceof Expr.Read r) {
      Attribute attribute = r.attribute();
      return new Reads.Read(val(r.of()), attribute, law.vocabulary().need(attribute.owner()));
    }
    throw new IllegalStateException("a fact is needed at " + expr.meta().at());
  }

  private Cond compare(Expr.Compare c) {
    int id = c.id();
    Type type = c.left().type();
    boolean equal = c.comparison() == Expr.Comparison.EQUAL;
    if (type.equals(Type.INT)) {
      return new Comparisons.Numbers(id, c.comparison(), val(c.left()), val(c.right()));
    }
    if (type.equals(Type.TIME)) {
      return new Times.Compare(id, c.comparison(), val(c.left()), val(c.right()));
    }
    return type.equals(Type.BOOL)
        ? new Comparisons.SameTruth(id, cond(c.left()), cond(c.right()), equal)
        : new Comparisons.Same(id, val(c.left()), val(c.right()), equal);
  }

  private Cond in(Expr.In in) {
    return switch (in.collection().type()) {
      case Type.SetOf s -> new Membership.InSet(in.id(), val(in.item()), read(in.collection()));
      case Type.ListOf l -> new Membership.InParts(in.id(), val(in.item()), read(in.collection()));
      default -> new Membership.InConstants(in.id(), val(in.item()), val(in.collection()));
    };
  }

  private Cond quantified(Expr.Quantified q) {
    PartType type =
        q.list().type() instanceof Type.ListOf l ? l.part() : law.vocabulary().need("case");
    return new Lists.Quantified(q.id(), q.exists(), read(q.list()), q.slot(), type, cond(q.body()));
  }

  private Val dated(Expr.Value v) {
    Definition.NamedValue value = Optional.ofNullable(law.values().get(v.name())).orElseThrow();
    List<Val> values = new ArrayList<>();
    for (Definition.Dated d : value.values()) {
      values.add(chooseVal(d.is(), Planner::literal));
    }
    return new Calls.DatedVal(
        value.values().stream().map(Definition.Dated::validity).toList(),
        values,
        v.type().equals(Type.INT));
  }

  private static Val literal(Object is) {
    return new Reads.Constant(is instanceof Long n ? IntRange.exactly(n) : is);
  }

  private Val table(Expr.Table t) {
    return new Calls.TableVal(
        Optional.ofNullable(law.tables().get(t.name())).orElseThrow(),
        t.arguments().stream().map(this::val).toList());
  }
}
