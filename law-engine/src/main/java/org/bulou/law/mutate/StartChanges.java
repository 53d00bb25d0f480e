package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprText;
import org.bulou.law.model.TimePoint;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Type;
import org.bulou.law.vocabulary.Vocabulary;

/** The changes of "from when": another event of the same part, earliest and latest exchanged. */
final class StartChanges {
  private final Vocabulary vocabulary;

  StartChanges(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Change<TimePoint>> of(TimePoint point) {
    return switch (point) {
      case TimePoint.Arises a -> List.of();
      case TimePoint.DischargeOf d ->
          List.of(
              Change.of(
                  Operator.START,
                  "arises",
                  "起算点由履行 `" + d.norm() + "` 改为义务产生之时",
                  "start was the discharge of `" + d.norm() + "`, became the duty's own event",
                  new TimePoint.Arises()));
      case TimePoint.At at ->
          event(at.time()).stream().map(c -> c.<TimePoint>map(TimePoint.At::new)).toList();
      case TimePoint.Over o -> over(o);
      case TimePoint.Several s -> several(s);
    };
  }

  private List<Change<TimePoint>> over(TimePoint.Over o) {
    List<Change<TimePoint>> found = new ArrayList<>();
    found.add(edge(o.earliest(), new TimePoint.Over(!o.earliest(), o.time(), o.each(), o.where())));
    event(o.time())
        .forEach(
            c -> found.add(c.map(x -> new TimePoint.Over(o.earliest(), x, o.each(), o.where()))));
    o.where()
        .ifPresent(
            where -> {
              String text = ExprText.of(where);
              found.add(
                  Change.<TimePoint>of(
                          Operator.DROP_CONDITION,
                          "",
                          "删去 `" + text + "`",
                          "dropped `" + text + "`",
                          new TimePoint.Over(o.earliest(), o.time(), o.each(), Optional.empty()))
                      .under("where", x -> x)
                      .at(where.meta().at()));
              ExprChanges.of(where, vocabulary)
                  .forEach(
                      c ->
                          found.add(
                              c.under(
                                  "where",
                                  x ->
                                      new TimePoint.Over(
                                          o.earliest(), o.time(), o.each(), Optional.of(x)))));
            });
    return found;
  }

  private List<Change<TimePoint>> several(TimePoint.Several s) {
    List<Change<TimePoint>> found = new ArrayList<>();
    found.add(edge(s.earliest(), new TimePoint.Several(!s.earliest(), s.of())));
    for (int i = 0; i < s.of().size() && s.of().size() > 1; i++) {
      List<TimePoint> fewer = new ArrayList<>(s.of());
      fewer.remove(i);
      found.add(
          Change.of(
              Operator.START,
              "without-" + (i + 1),
              "删去第 " + (i + 1) + " 个起算点",
              "dropped start number " + (i + 1),
              new TimePoint.Several(s.earliest(), List.copyOf(fewer))));
    }
    return found;
  }

  private static Change<TimePoint> edge(boolean earliest, TimePoint is) {
    return earliest
        ? Change.of(Operator.START, "edge", "最早改为最晚", "earliest became latest", is)
        : Change.of(Operator.START, "edge", "最晚改为最早", "latest became earliest", is);
  }

  /** Another time of the same part; empty when it has none. */
  private static List<Change<Expr>> event(Expr time) {
    if (!(time instanceof Expr.Read read)) {
      return List.of();
    }
    Type owner = read.of().type();
    List<Attribute> others =
        owner instanceof Type.PartOf p
            ? p.part().attributes().stream()
                .filter(a -> a.type().equals(Type.TIME) && a != read.attribute())
                .toList()
            : List.of();
    if (others.isEmpty()) {
      return List.of();
    }
    Attribute other = others.getFirst();
    Expr changed = new Expr.Read(read.meta(), read.of(), other);
    return List.of(
        Change.of(
                Operator.START,
                "event",
                "`" + ExprText.of(read) + "` 改为 `" + ExprText.of(changed) + "`",
                "`" + ExprText.of(read) + "` became `" + ExprText.of(changed) + "`",
                changed)
            .at(read.meta().at()));
  }
}
