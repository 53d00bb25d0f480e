package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bulou.law.condition.Expr;
import org.bulou.law.evaluate.Trace;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.model.Validity;
import org.bulou.law.source.Bilingual;

/**
 * The exceptions to a norm: those that apply, those that do not, and those that were not in force.
 */
final class ExceptionWalk {
  private final List<Norm> permissions;
  private final TraceCursor cursor;
  private final ConditionWalk conditions;
  private final Map<Integer, ExplanationNode> read = new TreeMap<>();
  private boolean lifted;

  ExceptionWalk(Norm norm, TraceCursor cursor, ConditionWalk conditions, Picks picks) {
    this.permissions =
        picks.law().exemptions().stream()
            .filter(e -> e.from() == norm)
            .map(Law.Exemption::permission)
            .toList();
    this.cursor = cursor;
    this.conditions = conditions;
  }

  /** Whether one of them takes the norm away. */
  boolean lifted() {
    return lifted;
  }

  /** Reads the section entered last, and the second of the same exception when it has one. */
  void read(int number, Setting s) {
    Norm permission = permissions.get(number);
    Norm.Conditions c = permission.conditions();
    List<ExplanationNode> children = new ArrayList<>();
    Truth truth = inForce(permission.head().validity(), s);
    if (c.scope().isPresent()) {
      truth = truth.and(add(new Bilingual("约束对象", "who is covered"), c.scope().get(), s, children));
      boolean more =
          cursor.atSection()
              && cursor.peekSection() == Trace.Section.EXCEPTION
              && cursor.peekException() == number;
      if (more) {
        cursor.enterSection();
        truth =
            truth.and(add(new Bilingual("条件", "condition"), c.when().orElseThrow(), s, children));
      }
    } else {
      truth = truth.and(add(new Bilingual("条件", "condition"), c.when().orElseThrow(), s, children));
    }
    lifted |= truth == Truth.TRUE;
    read.put(number, node(permission, truth, children));
  }

  private Truth add(
      Bilingual title, Choice<Expr> choice, Setting s, List<ExplanationNode> children) {
    ExplanationNode node = conditions.choose(choice, s);
    Truth truth = node.truth().orElse(Truth.UNKNOWN);
    children.add(
        ExplanationNode.of(Sentence.answered(ReadAt.of(title, s), truth), truth, List.of(node)));
    return truth;
  }

  private static Truth inForce(Validity validity, Setting s) {
    return validity.covers(s.law())
        ? Truth.TRUE
        : validity.touches(s.law()) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** All exceptions in their order, also those of which nothing had to be read. */
  List<ExplanationNode> all(Setting s) {
    List<ExplanationNode> nodes = new ArrayList<>();
    boolean gone = false;
    for (int i = 0; i < permissions.size(); i++) {
      Norm permission = permissions.get(i);
      boolean afterwards = gone;
      ExplanationNode node =
          Optional.ofNullable(read.get(i))
              .orElseGet(() -> afterwards ? afterwards(permission) : unread(permission, s));
      gone |= node.truth().equals(Optional.of(Truth.TRUE));
      nodes.add(node);
    }
    return nodes;
  }

  /** Nothing was read: it was not in force, or it has no condition. */
  private ExplanationNode unread(Norm permission, Setting s) {
    Truth truth = inForce(permission.head().validity(), s);
    if (truth == Truth.FALSE) {
      Bilingual why = new Bilingual("当时不在施行", "not in force then");
      return node(permission, truth, List.of(ExplanationNode.note(why)));
    }
    lifted |= truth == Truth.TRUE;
    return node(permission, truth, List.of());
  }

  private static ExplanationNode afterwards(Norm permission) {
    Bilingual title = title(permission);
    return ExplanationNode.note(
            new Bilingual(title.zh() + "：不必再看", title.en() + ": need not be read"))
        .citing(Citations.of(permission));
  }

  private static Bilingual title(Norm permission) {
    Bilingual title = permission.head().title();
    return new Bilingual("例外：" + title.zh(), "exception: " + title.en());
  }

  private static ExplanationNode node(
      Norm permission, Truth truth, List<ExplanationNode> children) {
    return ExplanationNode.of(Sentence.answered(title(permission), truth), truth, children)
        .citing(Citations.of(permission));
  }
}
