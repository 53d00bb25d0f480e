package org.bulou.law.library;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.FormulaCompiler;
import org.bulou.law.condition.Scope;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Each;
import org.bulou.law.model.TimePoint;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.vocabulary.Type;

/** Reads clocks and the times they start from. */
final class ClockReader {
  private final Reading reading;
  private final Problems problems;
  private final HeadReader heads;
  private final Map<String, Definition.Doctrine> doctrines;

  ClockReader(Reading reading, HeadReader heads, Map<String, Definition.Doctrine> doctrines) {
    this.reading = reading;
    this.problems = reading.problems();
    this.heads = heads;
    this.doctrines = doctrines;
  }

  Optional<Clock> clock(Node node, String norm, Scope scope) {
    Fields f = Fields.of(node, "clock", problems);
    Optional<Clock> clock = shape(f, norm, scope);
    f.node("note");
    f.refuseUnknown();
    return clock;
  }

  private Optional<Clock> shape(Fields f, String norm, Scope scope) {
    if (f.has("within")) {
      Optional<Choice<Integer>> amount = amount(f, "within", norm);
      String unit = unit(f);
      Clock.Adjustments adjusted = adjustments(f, scope);
      return both(amount, start(f, "after", norm, scope))
          .map(b -> new Clock.Within(b.amount(), unit, b.point(), adjusted));
    }
    if (f.has("at_once")) {
      String word = f.requiredText("at_once");
      return start(f, "after", norm, scope).map(after -> new Clock.AtOnce(word, after));
    }
    if (f.has("keep")) {
      Optional<Choice<Integer>> amount = amount(f, "keep", norm);
      String unit = unit(f);
      return both(amount, start(f, "after", norm, scope))
          .map(b -> new Clock.Keep(b.amount(), unit, b.point()));
    }
    if (f.has("before")) {
      Optional<Choice<Integer>> amount = amount(f, "before", norm);
      String unit = unit(f);
      return both(amount, start(f, "of", norm, scope))
          .map(b -> new Clock.Before(b.amount(), unit, b.point()));
    }
    if (f.has("set_by")) {
      return start(f, "set_by", norm, scope).map(Clock.SetBy::new);
    }
    if (f.has("on")) {
      return reading.date(f, "on").map(Clock.OnDate::new);
    }
    if (f.has("at_least")) {
      return minimum(f, scope);
    }
    if (f.has("every")) {
      return every(f, norm, scope);
    }
    problems.add(
        f.at(),
        "unknown-clock",
        "不认识的时钟",
        "no such clock",
        "形式见 docs/laws/format.md 3.2",
        "section 3.2 of docs/laws/format.md lists the shapes");
    return Optional.empty();
  }

  private record Both(Choice<Integer> amount, Choice<TimePoint> point) {}

  private static Optional<Both> both(
      Optional<Choice<Integer>> amount, Optional<Choice<TimePoint>> point) {
    return amount.flatMap(a -> point.map(p -> new Both(a, p)));
  }

  private Optional<Choice<Integer>> amount(Fields f, String key, String norm) {
    return reading.choice(f.required(key), norm + "." + key, n -> Optional.of(reading.amount(n)));
  }

  private String unit(Fields f) {
    return unit(f.requiredScalar("unit"));
  }

  private String unit(Node.Scalar s) {
    if (!doctrines.containsKey(s.text())) {
      problems.addUnknown(
          s.at(),
          "unknown-unit",
          "不认识的计数单位 `" + s.text() + "`",
          "unknown unit `" + s.text() + "`",
          s.text(),
          doctrines.keySet());
    }
    return s.text();
  }

  private Optional<Choice<TimePoint>> start(Fields f, String key, String norm, Scope scope) {
    return points(f.required(key), norm + "." + key, scope);
  }

  Optional<Choice<TimePoint>> points(Node node, String element, Scope scope) {
    return reading.choice(node, element, n -> point(n, scope));
  }

  Optional<TimePoint> point(Node node, Scope scope) {
    if (node instanceof Node.Scalar s) {
      if (s.text().equals("arises")) {
        return Optional.of(new TimePoint.Arises());
      }
      return time(s, scope).map(TimePoint.At::new);
    }
    if (node instanceof Node.Sequence sequence) {
      return several(true, sequence.items(), scope);
    }
    Fields f = Fields.of(node, "start", problems);
    Optional<TimePoint> point;
    if (f.has("discharge_of")) {
      point = Optional.of(new TimePoint.DischargeOf(f.requiredText("discharge_of")));
    } else if (f.has("earliest") || f.has("latest")) {
      point = ranked(f, f.has("earliest"), scope);
    } else {
      problems.add(
          f.at(),
          "unknown-start",
          "不认识的起点",
          "no such start",
          "可用 earliest、latest、discharge_of",
          "use earliest, latest or discharge_of");
      point = Optional.empty();
    }
    f.refuseUnknown();
    return point;
  }

  private Optional<TimePoint> ranked(Fields f, boolean earliest, Scope scope) {
    Node of = f.required(earliest ? "earliest" : "latest");
    if (of instanceof Node.Sequence sequence) {
      return several(earliest, sequence.items(), scope);
    }
    HeadReader inner = heads.from(scope);
    List<Each> each = over(f, inner);
    Optional<Expr> where =
        f.node("where")
            .flatMap(
                n ->
                    reading.formula(
                        n, inner.scope(), Type.BOOL, FormulaCompiler.Licence.CONDITION));
    return time(of, inner.scope()).map(t -> new TimePoint.Over(earliest, t, each, where));
  }

  private Optional<TimePoint> several(boolean earliest, List<Node> items, Scope scope) {
    List<TimePoint> points = new ArrayList<>();
    items.forEach(n -> point(n, scope).ifPresent(points::add));
    return Optional.of(new TimePoint.Several(earliest, List.copyOf(points)));
  }

  private List<Each> over(Fields f, HeadReader inner) {
    List<Each> each = new ArrayList<>();
    f.items("over").forEach(n -> inner.each(n).ifPresent(each::add));
    return List.copyOf(each);
  }

  private Optional<Expr> time(Node node, Scope scope) {
    return reading.formula(node, scope, Type.TIME, FormulaCompiler.Licence.CONDITION);
  }

  private Clock.Adjustments adjustments(Fields f, Scope scope) {
    List<Clock.Pause> pauses = new ArrayList<>();
    for (Node item : f.items("pauses")) {
      Fields p = Fields.of(item, "pause", problems);
      HeadReader inner = heads.from(scope);
      List<Each> each = over(p, inner);
      Optional<Expr> from = time(p.required("from"), inner.scope());
      Optional<Expr> until = time(p.required("until"), inner.scope());
      p.refuseUnknown();
      if (from.isPresent() && until.isPresent()) {
        pauses.add(new Clock.Pause(each, from.get(), until.get()));
      }
    }
    List<Clock.Extension> extensions = new ArrayList<>();
    for (Node item : f.items("extended")) {
      Fields e = Fields.of(item, "extension", problems);
      int amount = reading.amount(e.required("within"));
      String unit = unit(e);
      time(e.required("on"), scope)
          .ifPresent(on -> extensions.add(new Clock.Extension(amount, unit, on)));
      e.refuseUnknown();
    }
    Optional<Clock.Cap> cap =
        f.mapping("cap")
            .map(
                c -> {
                  Clock.Cap read = new Clock.Cap(reading.amount(c.required("within")), unit(c));
                  c.refuseUnknown();
                  return read;
                });
    return new Clock.Adjustments(List.copyOf(pauses), List.copyOf(extensions), cap);
  }

  private Optional<Clock> minimum(Fields f, Scope scope) {
    int amount = reading.amount(f.required("at_least"));
    HeadReader inner = heads.from(scope);
    List<Each> each = over(f, inner);
    Optional<Expr> of =
        reading.formula(
            f.required("of"), inner.scope(), Type.INT, FormulaCompiler.Licence.CONDITION);
    Optional<Expr> when = time(f.required("when"), inner.scope());
    f.node("unit");
    int years = years(f);
    return of.isPresent() && when.isPresent()
        ? Optional.of(
            new Clock.Minimum(amount, new Clock.Content(of.get(), each, when.get()), years))
        : Optional.empty();
  }

  private Optional<Clock> every(Fields f, String norm, Scope scope) {
    int years = years(f);
    if (f.has("by")) {
      Node.Scalar by = f.requiredScalar("by");
      try {
        return Optional.of(new Clock.Yearly(MonthDay.parse("--" + by.text())));
      } catch (DateTimeException e) {
        problems.add(
            by.at(),
            "expected-date",
            "应为月-日，如 \"01-31\"",
            "must be a month and day such as \"01-31\"");
        return Optional.empty();
      }
    }
    return start(f, "from", norm, scope).map(from -> new Clock.Periodic(years, from));
  }

  private int years(Fields f) {
    Node.Scalar every = f.requiredScalar("every");
    String text = every.text().replace("years", "year");
    if (text.equals("year")) {
      return 1;
    }
    if (text.matches("\\d{1,2} year")) {
      return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }
    problems.add(
        every.at(),
        "unknown-period",
        "周期写作 `year` 或 `3 year`",
        "write the period as `year` or `3 year`");
    return 1;
  }
}
