package org.bulou.law.model;

import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.Names;
import org.bulou.law.condition.Scope;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;
import org.bulou.law.time.CountingRule;
import org.bulou.law.vocabulary.DomainValue;

/** What stands beside norms: named, cited terms, values, tables and counting doctrines. */
public sealed interface Definition {
  String id();

  Citation cite();

  Position at();

  /** A derived fact. */
  record Term(
      String id,
      String home,
      Names.Signature signature,
      Scope scope,
      Choice<Expr> body,
      Citation cite,
      Position at)
      implements Definition {}

  /** A dated number, date or list. */
  record NamedValue(
      String id,
      String home,
      Names.Signature signature,
      Optional<Bilingual> unit,
      List<Dated> values,
      Position at)
      implements Definition {
    @Override
    public Citation cite() {
      return values.getFirst().cite();
    }
  }

  /**
   * A value over a time.
   *
   * @param is {@code Long}, {@code Span} or a list of {@link DomainValue}
   */
  record Dated(Validity validity, Choice<Object> is, Citation cite) {}

  /** A decision table; the first row that fits decides. */
  record DecisionTable(
      String id, String home, Names.Signature signature, List<Row> rows, Citation cite, Position at)
      implements Definition {}

  /** A row: one value per column, empty for "any", and the result. */
  record Row(List<Optional<DomainValue>> columns, DomainValue result) {}

  /** A way of counting time that many norms share, so that counsel picks once. */
  record Doctrine(String id, Bilingual name, Choice<CountingRule> rule, Citation cite, Position at)
      implements Definition {}
}
