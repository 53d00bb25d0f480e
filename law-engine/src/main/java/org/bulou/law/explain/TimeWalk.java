package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.evaluate.Timing;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Each;
import org.bulou.law.model.Norm;
import org.bulou.law.model.TimePoint;
import org.bulou.law.source.Bilingual;

/** The events from which a law counts, with what is on record of them. */
final class TimeWalk {
  private final Operands operands;
  private final Picks picks;

  TimeWalk(Operands operands, Picks picks) {
    this.operands = operands;
    this.picks = picks;
  }

  ExplanationNode arises(Choice<TimePoint> arises, Setting s) {
    return chosen(new Bilingual("产生义务的事件", "the event by which it arises"), arises, s);
  }

  /** A time with its readings under a title. */
  ExplanationNode chosen(Bilingual title, Choice<TimePoint> choice, Setting s) {
    List<ExplanationNode> children = new ArrayList<>();
    if (choice.disputed()) {
      children.add(ExplanationNode.note(picks.followed(choice)));
    }
    children.add(point(picks.of(choice).is(), s));
    if (choice.disputed()) {
      children.addAll(picks.others(choice));
    }
    return ExplanationNode.note(title).under(children);
  }

  private ExplanationNode point(TimePoint point, Setting s) {
    return switch (point) {
      case TimePoint.Arises a ->
          ExplanationNode.note(new Bilingual("即产生义务的事件", "that is, the event by which it arises"));
      case TimePoint.At at -> time(at.time(), s);
      case TimePoint.Over over -> over(over, s);
      case TimePoint.Several several ->
          ExplanationNode.note(
                  several.earliest()
                      ? new Bilingual("以下各时间中最早的", "the earliest of these")
                      : new Bilingual("以下各时间中最晚的", "the latest of these"))
              .under(several.of().stream().map(p -> point(p, s)).toList());
      case TimePoint.DischargeOf of -> discharge(of.norm());
    };
  }

  private ExplanationNode discharge(String norm) {
    Bilingual title =
        picks.law().norm(norm).map(n -> n.head().title()).orElse(Bilingual.same(norm));
    ExplanationNode node =
        ExplanationNode.note(
            new Bilingual(
                "义务人就同一对象履行另一义务之时：" + title.zh(),
                "when the bearer itself discharged another duty on the same parts: " + title.en()));
    return picks.law().norm(norm).map(Citations::of).map(node::citing).orElse(node);
  }

  private ExplanationNode time(Expr expr, Setting s) {
    Operand time = operands.of(expr, s);
    return time.fact()
        .map(f -> Sentence.fact(f, s))
        .orElseGet(() -> ExplanationNode.note(time.words()).under(time.detail()));
  }

  private ExplanationNode over(TimePoint.Over over, Setting s) {
    List<ExplanationNode> children = new ArrayList<>();
    visit(over, 0, s, children);
    Bilingual which =
        over.earliest()
            ? new Bilingual("以下各时间中最早的", "the earliest of these")
            : new Bilingual("以下各时间中最晚的", "the latest of these");
    Bilingual where =
        over.where().isPresent()
            ? new Bilingual("（只计符合所附条件者）", " (of those that fulfil the condition attached)")
            : Bilingual.same("");
    return ExplanationNode.note(new Bilingual(which.zh() + where.zh(), which.en() + where.en()))
        .under(children);
  }

  private void visit(TimePoint.Over over, int depth, Setting s, List<ExplanationNode> children) {
    if (depth == over.each().size()) {
      children.add(time(over.time(), s));
      return;
    }
    Each each = over.each().get(depth);
    Expr.Read list = Operands.read(each.list());
    Part owner = operands.owner(each.list(), s);
    children.add(Sentence.fact(s.fact(owner, list.attribute()), s));
    for (Part member : s.parts(owner, list.attribute()).members()) {
      visit(over, depth + 1, s.with(each.slot(), member), children);
    }
  }

  /** When it started, as the engine read it. */
  static Optional<ExplanationNode> start(Norm norm, Timing start, Setting s) {
    if (norm.standing()) {
      return Optional.empty();
    }
    Bilingual text =
        switch (start) {
          case Timing.Exact e -> {
            String at = Moments.of(e.span(), s.zone());
            yield new Bilingual("产生于 " + at, "arose " + at);
          }
          case Timing.NotYet n -> new Bilingual("记录中尚未发生", "has not happened on record");
          case Timing.Unsure u when u.bounded() -> {
            String at = Moments.instant(u.earliest(), s.zone());
            yield new Bilingual(
                "何时产生不清楚，最早 " + at, "not known when it arose, at the earliest " + at);
          }
          case Timing.Unsure u -> new Bilingual("何时产生不清楚", "not known when it arose");
        };
    return Optional.of(ExplanationNode.note(text));
  }
}
