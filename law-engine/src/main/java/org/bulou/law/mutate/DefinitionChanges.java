package org.bulou.law.mutate;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bulou.law.model.Definition;
import org.bulou.law.time.CountingRule;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Vocabulary;

/** The changes of terms, values, tables and counting doctrines. */
final class DefinitionChanges {
  private static final long DAY = 86_400_000_000L;

  private final Vocabulary vocabulary;

  DefinitionChanges(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Change<Definition.Term>> of(Definition.Term t) {
    return ChoiceChanges.of(t.body(), e -> ExprChanges.of(e, vocabulary)).stream()
        .map(
            c ->
                c.under(
                    "is",
                    x ->
                        new Definition.Term(
                            t.id(), t.home(), t.signature(), t.scope(), x, t.cite(), t.at())))
        .toList();
  }

  List<Change<Definition.NamedValue>> of(Definition.NamedValue v, ZoneId zone) {
    List<Change<Definition.NamedValue>> found = new ArrayList<>();
    for (int i = 0; i < v.values().size(); i++) {
      int at = i;
      Definition.Dated dated = v.values().get(i);
      List<Change<Definition.Dated>> changes = new ArrayList<>();
      ValidityChanges.of(dated.validity(), zone)
          .forEach(c -> changes.add(c.map(x -> new Definition.Dated(x, dated.is(), dated.cite()))));
      ChoiceChanges.of(dated.is(), DefinitionChanges::literal)
          .forEach(
              c ->
                  changes.add(
                      c.under("is", x -> new Definition.Dated(dated.validity(), x, dated.cite()))));
      for (Change<Definition.Dated> c : changes) {
        found.add(c.under(String.valueOf(at + 1), x -> x).under("values", x -> with(v, at, x)));
      }
    }
    return found;
  }

  private static Definition.NamedValue with(
      Definition.NamedValue v, int at, Definition.Dated dated) {
    List<Definition.Dated> values = new ArrayList<>(v.values());
    values.set(at, dated);
    return new Definition.NamedValue(
        v.id(), v.home(), v.signature(), v.unit(), List.copyOf(values), v.at());
  }

  private static List<Change<Object>> literal(Object is) {
    return switch (is) {
      case Long n -> List.of(value("less", n, n - 1), value("more", n, n + 1));
      case Span s ->
          List.of(
              date("less", s, new Span(s.from() - DAY, s.until() - DAY)),
              date("more", s, new Span(s.from() + DAY, s.until() + DAY)));
      case List<?> list when list.size() > 1 ->
          List.of(
              member("first", list.getFirst(), list.subList(1, list.size())),
              member("last", list.getLast(), list.subList(0, list.size() - 1)));
      default -> List.of();
    };
  }

  private static Change<Object> value(String detail, Object was, Object is) {
    return Change.of(Operator.VALUE, detail, Words.became(was, is), is);
  }

  private static Change<Object> date(String detail, Span was, Span is) {
    return Change.of(Operator.VALUE, detail, Words.became(was.start(), is.start()), is);
  }

  private static Change<Object> member(String detail, Object dropped, List<?> rest) {
    return Change.of(Operator.VALUE, detail, Words.dropped(dropped), List.copyOf(rest));
  }

  List<Change<Definition.DecisionTable>> of(Definition.DecisionTable t) {
    List<Change<Definition.DecisionTable>> found = new ArrayList<>();
    for (int i = 0; i < t.rows().size(); i++) {
      Definition.Row row = t.rows().get(i);
      List<DomainValue> all =
          vocabulary.domain(row.result().domain()).map(Domain::values).orElse(List.of());
      if (all.size() > 1) {
        DomainValue other = all.get((row.result().ordinal() + 1) % all.size());
        List<Definition.Row> rows = new ArrayList<>(t.rows());
        rows.set(i, new Definition.Row(row.columns(), other));
        found.add(
            Change.of(
                    Operator.ROW,
                    String.valueOf(i + 1),
                    Words.became(row.result(), other),
                    new Definition.DecisionTable(
                        t.id(), t.home(), t.signature(), List.copyOf(rows), t.cite(), t.at()))
                .under(String.valueOf(i + 1), x -> x)
                .under("rows", x -> x));
      }
    }
    return found;
  }

  List<Change<Definition.Doctrine>> of(Definition.Doctrine d) {
    return ChoiceChanges.of(d.rule(), DefinitionChanges::rule).stream()
        .map(
            c -> c.under("is", x -> new Definition.Doctrine(d.id(), d.name(), x, d.cite(), d.at())))
        .toList();
  }

  private static List<Change<CountingRule>> rule(CountingRule r) {
    List<Change<CountingRule>> found = new ArrayList<>();
    if (r.count().isElapsed()) {
      found.add(unit(r, r.perUnit() + 1));
      return found;
    }
    ZoneId other =
        r.zone().equals(ZoneId.of("Asia/Shanghai")) ? ZoneOffset.UTC : ZoneId.of("Asia/Shanghai");
    found.add(
        rule(
            "zone",
            r.zone(),
            other,
            new CountingRule(
                r.count(),
                r.perUnit(),
                r.firstDayIncluded(),
                r.roll(),
                other,
                r.calendar(),
                r.minWorkingDays())));
    found.add(
        rule(
            "start_day",
            r.firstDayIncluded() ? "included" : "excluded",
            r.firstDayIncluded() ? "excluded" : "included",
            new CountingRule(
                r.count(),
                r.perUnit(),
                !r.firstDayIncluded(),
                r.roll(),
                r.zone(),
                r.calendar(),
                r.minWorkingDays())));
    if (r.roll() != CountingRule.Roll.NONE) {
      found.add(
          rule(
              "roll",
              "next-working-day",
              "none",
              new CountingRule(
                  r.count(),
                  r.perUnit(),
                  r.firstDayIncluded(),
                  CountingRule.Roll.NONE,
                  r.zone(),
                  r.calendar(),
                  r.minWorkingDays())));
    }
    if (r.minWorkingDays() > 0) {
      found.add(
          rule(
              "min_working_days",
              r.minWorkingDays(),
              0,
              new CountingRule(
                  r.count(),
                  r.perUnit(),
                  r.firstDayIncluded(),
                  r.roll(),
                  r.zone(),
                  r.calendar(),
                  0)));
    }
    return found;
  }

  private static Change<CountingRule> unit(CountingRule r, int perUnit) {
    return rule(
        "per_unit",
        r.perUnit(),
        perUnit,
        new CountingRule(
            r.count(),
            perUnit,
            r.firstDayIncluded(),
            r.roll(),
            r.zone(),
            r.calendar(),
            r.minWorkingDays()));
  }

  private static Change<CountingRule> rule(String key, Object was, Object is, CountingRule rule) {
    return Change.of(Operator.RULE, "", Words.became(was, is), rule).under(key, x -> x);
  }
}
