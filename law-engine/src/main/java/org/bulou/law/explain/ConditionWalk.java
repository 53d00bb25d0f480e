package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Definition;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Type;

/**
 * Walks a condition and its trace together: the structure comes from the condition, the values from
 * the trace, in the order in which the engine read them.
 */
final class ConditionWalk {
  /** The number under which the engine records that it followed a reading. */
  private static final int CHOICE = 0xFFFF;

  private final TraceCursor trace;
  private final Picks picks;
  private final Operands operands;
  private final Statements statements;

  ConditionWalk(TraceCursor trace, Picks picks) {
    this.trace = trace;
    this.picks = picks;
    this.operands = new Operands(picks, this);
    this.statements = new Statements(operands);
  }

  Operands operands() {
    return operands;
  }

  /** An element, and the reading of it that was followed. */
  ExplanationNode choose(Choice<Expr> choice, Setting s) {
    if (!choice.disputed()) {
      return of(picks.of(choice).is(), s);
    }
    Truth truth = trace.node(CHOICE);
    List<ExplanationNode> children = new ArrayList<>();
    children.add(of(picks.of(choice).is(), s));
    children.addAll(picks.others(choice));
    return ExplanationNode.of(Sentence.answered(picks.followed(choice), truth), truth, children);
  }

  ExplanationNode of(Expr expr, Setting s) {
    Truth truth = trace.node(expr.id());
    return switch (expr) {
      case Expr.And a -> connected(truth, List.of(a.left(), a.right()), Truth.FALSE, s);
      case Expr.Or o -> connected(truth, List.of(o.left(), o.right()), Truth.TRUE, s);
      case Expr.Not n ->
          ExplanationNode.of(
              Sentence.answered(new Bilingual("以下不成立", "this does not hold"), truth),
              truth,
              List.of(of(n.of(), s)));
      case Expr.Compare c when c.left().type().equals(Type.BOOL) -> same(c, truth, s);
      case Expr.Quantified q -> quantified(q, truth, s);
      case Expr.Term t -> term(t, truth, s);
      case Expr.Variable v -> given(v, truth, s);
      default -> statements.of(expr, truth, s);
    };
  }

  /** Both sides of "and" or "or"; the second is not read when the first decides. */
  private ExplanationNode connected(Truth truth, List<Expr> sides, Truth deciding, Setting s) {
    boolean and = deciding == Truth.FALSE;
    List<ExplanationNode> children = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      Expr side = sides.get(i);
      ExplanationNode child = of(side, s);
      boolean sameKind = and ? side instanceof Expr.And : side instanceof Expr.Or;
      if (sameKind) {
        children.addAll(child.children());
      } else {
        children.add(child);
      }
      if (i == 0 && child.truth().equals(Optional.of(deciding))) {
        if (!children.getLast().equals(rest())) {
          children.add(rest());
        }
        break;
      }
    }
    Bilingual words =
        and
            ? new Bilingual("以下各项都成立", "all of these hold")
            : new Bilingual("以下至少一项成立", "at least one of these holds");
    return ExplanationNode.of(Sentence.answered(words, truth), truth, children);
  }

  private ExplanationNode same(Expr.Compare c, Truth truth, Setting s) {
    boolean equal = c.comparison() == Expr.Comparison.EQUAL;
    Bilingual words =
        equal
            ? new Bilingual("以下两项答案相同", "these two have the same answer")
            : new Bilingual("以下两项答案不同", "these two have different answers");
    ExplanationNode left = of(c.left(), s);
    return ExplanationNode.of(
        Sentence.answered(words, truth), truth, List.of(left, of(c.right(), s)));
  }

  private ExplanationNode quantified(Expr.Quantified q, Truth truth, Setting s) {
    Expr.Read read = Operands.read(q.list());
    Part owner = operands.owner(q.list(), s);
    Truth deciding = q.exists() ? Truth.TRUE : Truth.FALSE;
    List<ExplanationNode> children = new ArrayList<>();
    Operand.Fact list = s.fact(owner, read.attribute());
    children.add(Sentence.fact(list, s));
    boolean decided = false;
    for (Part member : members(read, owner, s)) {
      if (decided) {
        children.add(rest());
        break;
      }
      ExplanationNode child = member(q, member, s);
      children.add(child);
      decided = !member.isPhantom() && child.truth().equals(Optional.of(deciding));
    }
    return quantified(q, list, truth, children);
  }

  /** The members over which the engine runs: an open list may have one more. */
  static List<Part> members(Expr.Read list, Part owner, Setting s) {
    Value.Parts parts = s.parts(owner, list.attribute());
    List<Part> members = new ArrayList<>(parts.members());
    if (!parts.closed() && list.type() instanceof Type.ListOf of) {
      members.add(Part.phantom(of.part()));
    }
    return members;
  }

  static ExplanationNode rest() {
    return ExplanationNode.note(new Bilingual("其余不必再看", "the rest need not be read"));
  }

  private ExplanationNode member(Expr.Quantified q, Part member, Setting s) {
    trace.element(member);
    ExplanationNode body = of(q.body(), s.with(q.slot(), member));
    return ExplanationNode.of(
        Phrases.member(member), body.truth().orElse(Truth.UNKNOWN), List.of(body));
  }

  private static ExplanationNode quantified(
      Expr.Quantified q, Operand.Fact list, Truth truth, List<ExplanationNode> children) {
    Bilingual of = Phrases.fact(list.part(), list.attribute());
    Bilingual words =
        q.exists()
            ? new Bilingual(of.zh() + "中至少有一个符合", "at least one of the " + of.en() + " fits")
            : new Bilingual(of.zh() + "中每一个都符合", "each of the " + of.en() + " fits");
    return ExplanationNode.of(Sentence.answered(words, truth), truth, children);
  }

  private ExplanationNode term(Expr.Term t, Truth truth, Setting s) {
    List<Operand> arguments = operands.arguments(t.name(), t.arguments(), s);
    Definition.Term term = Named.term(picks.law(), t.name());
    List<ExplanationNode> children = new ArrayList<>();
    arguments.stream()
        .filter(a -> a.is() instanceof Truth)
        .forEach(a -> children.addAll(a.detail()));
    children.add(choose(term.body(), s.call(arguments)));
    return ExplanationNode.of(
            Sentence.answered(Named.call(t.name(), arguments), truth), truth, children)
        .citing(Citations.of(picks.law(), term.home(), term.cite()));
  }

  /** A condition that was handed to a term under a name. */
  private static ExplanationNode given(Expr.Variable v, Truth truth, Setting s) {
    Operand argument = s.variable(v.slot(), v.name());
    return ExplanationNode.of(Sentence.answered(argument.words(), truth), truth, List.of());
  }
}
