package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bulou.law.condition.Expr;
import org.bulou.law.evaluate.Trace;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Bearer;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Each;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;

/** Walks one norm's trace, section by section, for each tuple of parts it was read for. */
final class NormWalk {
  private final Norm norm;
  private final TraceCursor cursor;
  private final Picks picks;
  private final ConditionWalk conditions;
  private final TimeWalk times;
  private Setting setting;
  private Truth last = Truth.FALSE;

  NormWalk(Norm norm, Trace trace, Picks picks) {
    this.norm = norm;
    this.picks = picks;
    this.cursor = new TraceCursor(trace, norm.id());
    this.conditions = new ConditionWalk(cursor, picks);
    this.times = new TimeWalk(conditions.operands(), picks);
    OptionalInt first = trace.firstSection();
    this.setting =
        Setting.of(
            trace,
            norm.binding().scope().size(),
            first.isPresent() ? trace.readAt(first.getAsInt()) : Span.at(0),
            first.isPresent() ? trace.lawAt(first.getAsInt()) : Span.at(0),
            norm.head().instrument().zone());
  }

  Setting setting() {
    return setting;
  }

  /** What role, scope, condition and exceptions came to for the last tuple. */
  Truth last() {
    return last;
  }

  /** A duty's sections: it is traced for one tuple. */
  List<ExplanationNode> duty() {
    List<ExplanationNode> nodes = sections();
    cursor.finish();
    return nodes;
  }

  /** A prohibition's sections: it is traced for every tuple until one closes. */
  List<ExplanationNode> prohibition() {
    List<Each> loops = new ArrayList<>();
    if (norm.binding().bearer() instanceof Bearer.Member m) {
      loops.add(m.each());
    }
    loops.addAll(norm.binding().each());
    List<ExplanationNode> nodes = tuples(loops, 0);
    cursor.finish();
    return nodes;
  }

  private List<ExplanationNode> tuples(List<Each> loops, int depth) {
    if (depth == loops.size()) {
      return sections();
    }
    Each loop = loops.get(depth);
    Expr.Read list = Operands.read(loop.list());
    Part owner = conditions.operands().owner(loop.list(), setting);
    List<ExplanationNode> nodes = new ArrayList<>();
    nodes.add(Sentence.fact(setting.fact(owner, list.attribute()), setting));
    for (Part member : ConditionWalk.members(list, owner, setting)) {
      if (cursor.atEnd() && last == Truth.TRUE) {
        nodes.add(ConditionWalk.rest());
        break;
      }
      cursor.element(member);
      setting = setting.with(loop.slot(), member);
      nodes.add(ExplanationNode.note(Phrases.member(member)).under(tuples(loops, depth + 1)));
    }
    return nodes;
  }

  /** The sections up to the next tuple or the end. */
  private List<ExplanationNode> sections() {
    List<ExplanationNode> nodes = new ArrayList<>();
    List<ExplanationNode> after = new ArrayList<>();
    ExceptionWalk exceptions = new ExceptionWalk(norm, cursor, conditions, picks);
    Truth before = Truth.TRUE;
    Setting first = setting;
    int condition = 0;
    last = Truth.TRUE;
    while (cursor.atSection()) {
      Trace.Section section = cursor.peekSection();
      int number = cursor.peekException();
      cursor.enterSection();
      setting = setting.at(cursor.readAt(), cursor.lawAt());
      if (condition == 0 && section != Trace.Section.ARISES) {
        first = setting;
        condition++;
      }
      switch (section) {
        case ARISES, CLOCK -> {
          time(section).ifPresent(section == Trace.Section.ARISES ? nodes::add : after::add);
          cursor.skipToSection();
        }
        case ROLE, SCOPE -> {
          ExplanationNode node = binding(section);
          before = before.and(truth(node));
          last = before;
          nodes.add(node);
        }
        case WHEN -> {
          ExplanationNode node = binding(section);
          last = before.and(truth(node));
          nodes.add(node);
        }
        case EXCEPTION -> exceptions.read(number, setting);
        case LAPSES, RULED_OUT, KEPT -> after.add(ending(section));
      }
    }
    if (last != Truth.FALSE) {
      nodes.addAll(exceptions.all(first));
      last = exceptions.lifted() ? Truth.FALSE : last;
    }
    nodes.addAll(after);
    return nodes;
  }

  private Optional<ExplanationNode> time(Trace.Section section) {
    return section == Trace.Section.ARISES
        ? norm.conditions().arises().map(a -> times.arises(a, setting))
        : norm.clock().map(c -> new ClockWalk(times, picks).of(c, setting));
  }

  private ExplanationNode binding(Trace.Section section) {
    return switch (section) {
      case ROLE -> titled(new Bilingual("角色", "role"), conditions.of(role(), setting));
      case SCOPE ->
          titled(new Bilingual("约束对象", "who is bound"), choose(norm.conditions().scope()));
      default -> titled(new Bilingual("条件", "condition"), choose(norm.conditions().when()));
    };
  }

  private ExplanationNode ending(Trace.Section section) {
    return switch (section) {
      case LAPSES ->
          titled(
              new Bilingual("终止条件", "what ends it"),
              conditions.of(norm.conditions().lapses().orElseThrow(), setting));
      case RULED_OUT ->
          titled(
              new Bilingual("排除（只有记录在案的“否”才能排除）", "ruled out (only a recorded “no” does that)"),
              conditions.of(norm.conditions().ruledOut().orElseThrow(), setting));
      default -> titled(new Bilingual("已满足", "kept"), choose(norm.conditions().kept()));
    };
  }

  private ExplanationNode choose(Optional<Choice<Expr>> choice) {
    return conditions.choose(choice.orElseThrow(), setting);
  }

  private Expr role() {
    if (norm.binding().bearer() instanceof Bearer.Member m && m.role().isPresent()) {
      return m.role().get();
    }
    throw cursor.refusal("no role");
  }

  private ExplanationNode titled(Bilingual title, ExplanationNode condition) {
    Truth truth = truth(condition);
    return ExplanationNode.of(
        Sentence.answered(ReadAt.of(title, setting), truth), truth, List.of(condition));
  }

  private static Truth truth(ExplanationNode node) {
    return node.truth().orElse(Truth.UNKNOWN);
  }
}
