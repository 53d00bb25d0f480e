package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.Names;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.facts.IntRange;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Definition;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Type;

/**
 * Reads expressions that are no conditions once more, from the facts the trace kept, to put them
 * into words.
 */
final class Operands {
  private final Picks picks;
  private final ConditionWalk conditions;

  Operands(Picks picks, ConditionWalk conditions) {
    this.picks = picks;
    this.conditions = conditions;
  }

  Operand of(Expr expr, Setting s) {
    return switch (expr) {
      case Expr.IntConstant c ->
          Operand.literal(Bilingual.same(Long.toString(c.value())), IntRange.exactly(c.value()));
      case Expr.EnumConstant c -> Operand.literal(c.value().name(), c.value());
      case Expr.EnumListConstant c ->
          Operand.literal(Phrases.list(c.values(), DomainValue::name), c.values());
      case Expr.Variable v -> s.variable(v.slot(), v.name());
      case Expr.Keyed k -> keyed(k, s);
      case Expr.Read r -> read(r, s);
      case Expr.Value v -> Named.of(picks, v, s);
      case Expr.Term t -> term(t, s);
      case Expr.Table t -> Named.table(picks.law(), t, arguments(t.name(), t.arguments(), s), s);
      case Expr.Arithmetic a -> Sums.arithmetic(a, of(a.left(), s), of(a.right(), s), s);
      case Expr.Count c -> Sums.count(owner(c.list(), s), read(c.list()), s);
      case Expr.Sum sum ->
          Sums.sum(
              sum,
              owner(sum.list(), s),
              read(sum.list()),
              sum.since().map(x -> of(x.from(), s)),
              s);
      default -> throw new IllegalStateException("not a value: " + expr.meta().at());
    };
  }

  /** A condition handed to a term under a name: its value is in the trace. */
  private Operand condition(Expr expr, String name, Setting s) {
    ExplanationNode node = conditions.of(expr, s);
    Truth truth = node.truth().orElse(Truth.UNKNOWN);
    Bilingual words = new Bilingual("“" + name + "”", "“" + name + "”");
    Bilingual text =
        new Bilingual(
            words.zh() + "即 " + node.text().zh(), words.en() + " is: " + node.text().en());
    ExplanationNode named =
        new ExplanationNode(text, node.truth(), node.citation(), node.fact(), node.children());
    return new Operand(words, truth, Optional.empty(), Optional.empty(), List.of(named));
  }

  /** The arguments of a term or table, in the order in which the engine reads them. */
  List<Operand> arguments(String called, List<Expr> expressions, Setting s) {
    List<Names.Parameter> parameters =
        picks.law().names().find(called).map(Names.Signature::parameters).orElse(List.of());
    List<Operand> arguments = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      Expr e = expressions.get(i);
      arguments.add(
          e.type().equals(Type.BOOL) ? condition(e, parameters.get(i).name(), s) : of(e, s));
    }
    return arguments;
  }

  private Operand keyed(Expr.Keyed k, Setting s) {
    List<Part> keys = new ArrayList<>();
    k.keys().forEach(key -> keys.add(of(key, s).part()));
    Part part = s.keyed(k.part(), keys);
    return Operand.literal(Phrases.part(part), part);
  }

  Part owner(Expr list, Setting s) {
    return of(read(list).of(), s).part();
  }

  static Expr.Read read(Expr expr) {
    if (expr instanceof Expr.Read r) {
      return r;
    }
    throw new IllegalStateException("a fact is needed at " + expr.meta().at());
  }

  private Operand read(Expr.Read r, Setting s) {
    Part owner = of(r.of(), s).part();
    Operand.Fact fact = s.fact(owner, r.attribute());
    Object is =
        switch (fact.value()) {
          case Value.Member m -> m.is();
          case Value.Reference ref -> ref.part();
          case Value.Number n -> IntRange.exactly(n.is());
          case Value.When w -> w.is();
          case Value.Parts p -> p;
          case Value.Members m -> m;
          default -> missing(r, owner, s);
        };
    return new Operand(
        Phrases.fact(owner, r.attribute()), is, Optional.of(fact), Optional.empty(), List.of());
  }

  private static Object missing(Expr.Read r, Part owner, Setting s) {
    return switch (r.attribute().type()) {
      case Type.PartOf p -> Part.phantom(p.part());
      case Type.Int i -> new IntRange(r.attribute().min(), r.attribute().max());
      case Type.ListOf l -> s.parts(owner, r.attribute());
      default -> Operand.UNKNOWN;
    };
  }

  private Operand term(Expr.Term t, Setting s) {
    List<Operand> arguments = arguments(t.name(), t.arguments(), s);
    Definition.Term term = Named.term(picks.law(), t.name());
    Choice<Expr> body = term.body();
    Operand result = of(picks.of(body).is(), s.call(arguments));
    Bilingual words = Named.call(t.name(), arguments);
    Bilingual shown = result.shown().or(() -> result.fact().map(s::words)).orElse(result.words());
    List<ExplanationNode> detail = new ArrayList<>();
    if (body.disputed()) {
      detail.add(ExplanationNode.note(picks.followed(body)));
    }
    result.fact().ifPresent(f -> detail.add(Sentence.fact(f, s)));
    detail.addAll(result.detail());
    if (body.disputed()) {
      detail.addAll(picks.others(body));
    }
    ExplanationNode node =
        ExplanationNode.note(
                new Bilingual(words.zh() + "：" + shown.zh(), words.en() + ": " + shown.en()))
            .citing(Citations.of(picks.law(), term.home(), term.cite()))
            .under(detail);
    return Operand.computed(words, result.is(), shown, List.of(node));
  }
}
