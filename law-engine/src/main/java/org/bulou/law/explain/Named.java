package org.bulou.law.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.facts.IntRange;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.DomainValue;

/** What stands beside norms, each with its citation: dated values, tables, terms. */
final class Named {
  private Named() {}

  static Definition.Term term(Law law, String id) {
    return Optional.ofNullable(law.terms().get(id)).orElseThrow();
  }

  /** "cn.network_product (R100)". */
  static Bilingual call(String id, List<Operand> arguments) {
    if (arguments.isEmpty()) {
      return Bilingual.same(id);
    }
    Bilingual list = Phrases.list(arguments, Operand::words);
    return new Bilingual(id + "（" + list.zh() + "）", id + " (" + list.en() + ")");
  }

  /** The number, date or list in force at the instant read. */
  static Operand of(Picks picks, Expr.Value v, Setting s) {
    Definition.NamedValue value =
        Optional.ofNullable(picks.law().values().get(v.name())).orElseThrow();
    Optional<Definition.Dated> found =
        value.values().stream().filter(d -> d.validity().covers(s.law())).findFirst();
    if (found.isEmpty()) {
      Bilingual none = new Bilingual("当时无此数值", "no value in force then");
      return Operand.computed(Bilingual.same(v.name()), Operand.UNKNOWN, none, List.of());
    }
    Definition.Dated dated = found.get();
    Choice<Object> choice = dated.is();
    Object is = picks.of(choice).is();
    Bilingual shown = shown(is, value, s);
    Bilingual text = new Bilingual(v.name() + "：" + shown.zh(), v.name() + ": " + shown.en());
    List<ExplanationNode> readings = new ArrayList<>();
    if (choice.disputed()) {
      readings.add(ExplanationNode.note(picks.followed(choice)));
      readings.addAll(picks.others(choice));
    }
    ExplanationNode node =
        ExplanationNode.note(text)
            .citing(Citations.of(picks.law(), value.home(), dated.cite()))
            .under(readings);
    Bilingual words = is instanceof List<?> ? Bilingual.same(v.name()) : shown;
    return Operand.computed(
        words, is instanceof Long n ? IntRange.exactly(n) : is, shown, List.of(node));
  }

  private static Bilingual shown(Object is, Definition.NamedValue value, Setting s) {
    return switch (is) {
      case Span day -> Bilingual.same(Moments.of(day, s.zone()));
      case List<?> list ->
          Phrases.list(
              list,
              item -> item instanceof DomainValue d ? d.name() : Bilingual.same(item.toString()));
      default -> {
        String number = is.toString();
        yield value
            .unit()
            .map(u -> new Bilingual(number + " " + u.zh(), number + " " + u.en()))
            .orElse(Bilingual.same(number));
      }
    };
  }

  /** The first row that fits; open while a column that could matter is not known. */
  static Operand table(Law law, Expr.Table t, List<Operand> arguments, Setting s) {
    Definition.DecisionTable table = Optional.ofNullable(law.tables().get(t.name())).orElseThrow();
    Object result = row(table, arguments);
    Bilingual words = call(t.name(), arguments);
    Bilingual shown =
        result instanceof DomainValue d ? d.name() : new Bilingual("不知道", "not known");
    List<ExplanationNode> detail = new ArrayList<>();
    for (Operand a : arguments) {
      a.fact().ifPresent(f -> detail.add(Sentence.fact(f, s)));
      detail.addAll(a.detail());
    }
    ExplanationNode node =
        ExplanationNode.note(
                new Bilingual(words.zh() + "：" + shown.zh(), words.en() + ": " + shown.en()))
            .citing(Citations.of(law, table.home(), table.cite()))
            .under(detail);
    return Operand.computed(words, result, shown, List.of(node));
  }

  private static Object row(Definition.DecisionTable table, List<Operand> arguments) {
    Object result = Operand.UNKNOWN;
    for (Definition.Row row : table.rows()) {
      boolean sure = true;
      boolean out = false;
      for (int i = 0; i < arguments.size(); i++) {
        Optional<DomainValue> wanted = row.columns().get(i);
        if (wanted.isPresent()) {
          Object given = arguments.get(i).is();
          sure &= given instanceof DomainValue;
          out |= given instanceof DomainValue && given != wanted.get();
        }
      }
      if (out) {
        continue;
      }
      if (result != Operand.UNKNOWN && result != row.result()) {
        return Operand.UNKNOWN;
      }
      if (sure) {
        return row.result();
      }
      result = row.result();
    }
    return Operand.UNKNOWN;
  }
}
