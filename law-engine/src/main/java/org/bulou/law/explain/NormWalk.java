package org.bulou.law.explain;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.evaluate.Trace;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Bearer;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Each;
import org.bulou.law.model.Law;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;

/** Walks the sections of one norm's trace: role, scope, condition, exceptions, endings, times. */
final class NormWalk {
  private final Norm norm;
  private final TraceCursor cursor;
  private final ConditionWalk conditions;
  private final TimeWalk times;
  private final Exceptions exceptions;
  private final ZoneId zone;
  private Setting setting;
  private Truth last = Truth.TRUE;

  NormWalk(Law law, Norm norm, Trace trace, Picks picks) {
    this.norm = norm;
    this.cursor = new TraceCursor(trace, norm.id());
    this.conditions = new ConditionWalk(cursor, picks);
    this.times = new TimeWalk(conditions.operands(), picks);
    this.exceptions = new Exceptions(law, norm);
    this.zone = norm.head().instrument().zone();
    org.bulou.law.time.Span at = cursor.readAt(trace);
    this.setting = Setting.of(trace, slots(norm), at, at, zone);
  }

  /** The variables of a head: what the scope binds. */
  private static int slots(Norm norm) {
    return norm.binding().scope().size();
  }

  /** A duty's sections, in the order of reading. */
  List<ExplanationNode> duty() {
    List<ExplanationNode> nodes = new ArrayList<>(sections());
    cursor.finish();
    return nodes;
  }

  /** A prohibition's sections, for each tuple of parts it was read for. */
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
    Value.Parts parts = setting.parts(owner, list.attribute());
    List<ExplanationNode> nodes = new ArrayList<>();
    nodes.add(Sentence.fact(setting.fact(owner, list.attribute()), setting));
    List<Part> members = new ArrayList<>(parts.members());
    if (!parts.closed()) {
      members.add(Part.phantom(ConditionWalk.memberType(loop.list())));
    }
    for (Part member : members) {
      if (cursor.atEnd() && !nodes.isEmpty() && last == Truth.TRUE && nodes.size() > 1) {
        nodes.add(ExplanationNode.note(new Bilingual("其余各项不必再看", "the rest need not be read")));
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
    exceptions.begin();
    last = Truth.TRUE;
    while (cursor.atSection()) {
      Trace.Section section = cursor.peekSection();
      int number = cursor.peekException();
      cursor.enterSection();
      setting = setting.at(cursor.readAt(), cursor.lawAt());
      read(section, number).ifPresent(nodes::add);
    }
    if (last != Truth.FALSE) {
      List<ExplanationNode> silent = exceptions.notRead(setting.law(), zone);
      nodes.addAll(silent);
    }
    return nodes;
  }

  private Optional<ExplanationNode> read(Trace.Section section, int number) {
    Norm.Conditions c = norm.conditions();
    return switch (section) {
      case ARISES -> {
        Optional<ExplanationNode> start = c.arises().map(a -> times.arises(a, setting));
        cursor.skipToSection();
        yield start;
      }
      case CLOCK -> {
        Optional<ExplanationNode> clock = norm.clock().map(k -> times.clock(k, setting));
        cursor.skipToSection();
        yield clock;
      }
      case ROLE -> Optional.of(binding(new Bilingual("角色", "role"), conditions.of(role(), setting)));
      case SCOPE -> Optional.of(binding(new Bilingual("约束对象", "who is bound"), choose(c.scope())));
      case WHEN -> Optional.of(binding(new Bilingual("条件", "condition"), choose(c.when())));
      case EXCEPTION -> Optional.of(exception(number));
      case LAPSES -> Optional.of(ending(new Bilingual("终止", "lapses"), c.lapses()));
      case RULED_OUT -> Optional.of(ending(new Bilingual("已排除", "ruled out"), c.ruledOut()));
      case KEPT -> Optional.of(titled(new Bilingual("已满足", "kept"), choose(c.kept())));
    };
  }

  private ExplanationNode role() {
    throw new IllegalStateException();
  }
}
