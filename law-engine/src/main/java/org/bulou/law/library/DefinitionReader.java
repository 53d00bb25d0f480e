package org.bulou.law.library;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.FormulaCompiler;
import org.bulou.law.condition.Names;
import org.bulou.law.condition.Scope;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Validity;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.source.Scalars;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Type;
import org.bulou.law.vocabulary.TypeNames;
import org.bulou.law.vocabulary.Vocabulary;

/** Reads terms, values and tables: first their heads, then their bodies. */
final class DefinitionReader {
  private final Vocabulary vocabulary;
  private final Names names;
  private final Problems problems;

  DefinitionReader(Vocabulary vocabulary, Names names, Problems problems) {
    this.vocabulary = vocabulary;
    this.names = names;
    this.problems = problems;
  }

  /** Registers the names under an article (or the vocabulary) so that any formula may use them. */
  void heads(Fields file) {
    for (Node item : file.items("terms")) {
      Fields f = Fields.of(item, "term", problems);
      Type gives = f.scalar("gives").flatMap(this::type).orElse(Type.BOOL);
      add(f, Names.Role.TERM, parameters(f), gives);
    }
    for (Node item : file.items("values")) {
      Fields f = Fields.of(item, "value", problems);
      add(f, Names.Role.VALUE, List.of(), valueType(f));
    }
    for (Node item : file.items("tables")) {
      Fields f = Fields.of(item, "table", problems);
      add(f, Names.Role.TABLE, parameters(f), type(f.requiredScalar("gives")).orElse(Type.TEXT));
    }
  }

  private void add(Fields f, Names.Role role, List<Names.Parameter> parameters, Type gives) {
    String id = f.requiredText("id");
    if (!names.add(new Names.Signature(id, role, parameters, gives))) {
      problems.add(
          f.at("id"), "duplicate-id", "`" + id + "` 定义了两次", "`" + id + "` is defined twice");
    }
  }

  private List<Names.Parameter> parameters(Fields f) {
    List<Names.Parameter> parameters = new ArrayList<>();
    for (Node item : f.items("of")) {
      if (!(item instanceof Node.Scalar s)) {
        problems.add(
            item.at(), "expected-text", "参数写作“名称 类型”", "a parameter is written `name type`");
        continue;
      }
      String[] words = s.text().trim().split("\\s+");
      Optional<Type> type =
          words.length == 2 ? TypeNames.parameter(words[1], vocabulary) : Optional.empty();
      if (type.isEmpty()) {
        problems.add(
            s.at(),
            "unknown-type",
            "参数 `" + s.text() + "` 应写作“名称 类型”",
            "the parameter `" + s.text() + "` must be a name and a known type");
      }
      type.ifPresent(t -> parameters.add(new Names.Parameter(words[0], t)));
    }
    return List.copyOf(parameters);
  }

  private Optional<Type> type(Node.Scalar s) {
    Optional<Type> type = TypeNames.parameter(s.text(), vocabulary);
    if (type.isEmpty()) {
      problems.add(
          s.at(), "unknown-type", "不认识的类型 `" + s.text() + "`", "unknown type `" + s.text() + "`");
    }
    return type;
  }

  private Type valueType(Fields f) {
    return switch (f.requiredText("type")) {
      case "int" -> Type.INT;
      case "date" -> Type.TIME;
      case "enums" ->
          vocabulary
              .domain(f.requiredText("domain"))
              .<Type>map(Type.EnumList::new)
              .orElseGet(
                  () -> {
                    problems.add(f.at("domain"), "unknown-domain", "不认识的域", "unknown domain");
                    return Type.TEXT;
                  });
      default -> {
        problems.add(
            f.at("type"),
            "unknown-type",
            "值的类型应为 int、date 或 enums",
            "the type of a value is int, date or enums");
        yield Type.INT;
      }
    };
  }

  Optional<Definition.Term> term(Node item, String home, Reading reading) {
    Fields f = Fields.of(item, "term", problems);
    String id = f.requiredText("id");
    Optional<Names.Signature> head = names.find(id);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    f.node("of");
    f.node("gives");
    f.node("note");
    f.node("title");
    Scope scope = Scope.empty().with("case", new Type.PartOf(vocabulary.need("case")));
    for (Names.Parameter p : head.get().parameters()) {
      scope = scope.with(p.name(), p.type());
    }
    Scope variables = scope;
    Optional<Choice<Expr>> body =
        reading.choice(
            f.required("is"),
            id,
            n -> reading.formula(n, variables, head.get().gives(), FormulaCompiler.Licence.TERM));
    var cite = reading.cite(f);
    f.refuseUnknown();
    return body.map(b -> new Definition.Term(id, home, head.get(), variables, b, cite, f.at()));
  }

  Optional<Definition.NamedValue> value(Node item, String home, ZoneId zone, Reading reading) {
    Fields f = Fields.of(item, "value", problems);
    String id = f.requiredText("id");
    Optional<Names.Signature> head = names.find(id);
    f.node("type");
    f.node("domain");
    f.node("note");
    f.node("title");
    f.node("name");
    var unit = f.node("unit").map(reading::note);
    List<Definition.Dated> dated = new ArrayList<>();
    for (Node v : f.items("values")) {
      Fields d = Fields.of(v, "value", problems);
      Optional<LocalDate> from = reading.date(d, "from");
      Optional<LocalDate> until = reading.date(d, "until");
      var cite = reading.cite(d);
      d.node("note");
      Validity validity = Validity.of(from, until, zone);
      Optional<Choice<Object>> is =
          head.isEmpty()
              ? Optional.empty()
              : reading.choice(
                  d.required("is"), id, n -> literal(n, head.get().gives(), zone, reading));
      d.refuseUnknown();
      is.ifPresent(c -> dated.add(new Definition.Dated(validity, c, cite)));
    }
    if (dated.isEmpty()) {
      problems.add(f.at(), "missing-key", "缺少 `values`", "`values` is missing");
      return Optional.empty();
    }
    f.refuseUnknown();
    return Optional.of(
        new Definition.NamedValue(id, home, head.orElseThrow(), unit, List.copyOf(dated), f.at()));
  }

  private Optional<Object> literal(Node node, Type type, ZoneId zone, Reading reading) {
    return switch (type) {
      case Type.Int i -> reading.whole(node).map(n -> n);
      case Type.Time t ->
          node instanceof Node.Scalar s
              ? Scalars.date(s, problems).map(d -> Span.day(d, zone))
              : Optional.empty();
      case Type.EnumList e -> Optional.of(members(node, e.domain()));
      default -> Optional.empty();
    };
  }

  private List<DomainValue> members(Node node, Domain domain) {
    List<DomainValue> members = new ArrayList<>();
    List<Node> items = node instanceof Node.Sequence s ? s.items() : List.of(node);
    for (Node item : items) {
      member(item, domain).ifPresent(members::add);
    }
    return List.copyOf(members);
  }

  private Optional<DomainValue> member(Node item, Domain domain) {
    String word = item instanceof Node.Scalar s ? s.text() : "";
    Optional<DomainValue> value = domain.value(word);
    if (value.isEmpty()) {
      problems.addUnknown(
          item.at(),
          "unknown-value",
          "`" + word + "` 不是 " + domain.id() + " 的值",
          "`" + word + "` is not a value of " + domain.id(),
          word,
          domain.names());
    }
    return value;
  }

  Optional<Definition.DecisionTable> table(Node item, String home, Reading reading) {
    Fields f = Fields.of(item, "table", problems);
    String id = f.requiredText("id");
    Optional<Names.Signature> head = names.find(id);
    f.node("of");
    f.node("gives");
    f.node("note");
    f.node("title");
    var cite = reading.cite(f);
    List<Definition.Row> rows = new ArrayList<>();
    for (Node row : f.items("rows")) {
      head.flatMap(h -> row(row, h)).ifPresent(rows::add);
    }
    f.refuseUnknown();
    return head.map(
        h -> new Definition.DecisionTable(id, home, h, List.copyOf(rows), cite, f.at()));
  }

  private Optional<Definition.Row> row(Node row, Names.Signature head) {
    List<Node> cells = row instanceof Node.Sequence s ? s.items() : List.of();
    int columns = head.parameters().size();
    if (cells.size() != columns + 1 || !(head.gives() instanceof Type.EnumOf gives)) {
      problems.add(
          row.at(),
          "wrong-row",
          "每行应有 " + (columns + 1) + " 个值",
          "a row has " + (columns + 1) + " values of domains");
      return Optional.empty();
    }
    List<Optional<DomainValue>> wanted = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      boolean any = cells.get(i) instanceof Node.Scalar s && s.text().equals("any");
      wanted.add(
          any || !(head.parameters().get(i).type() instanceof Type.EnumOf e)
              ? Optional.empty()
              : member(cells.get(i), e.domain()));
    }
    return member(cells.get(columns), gives.domain())
        .map(result -> new Definition.Row(List.copyOf(wanted), result));
  }
}
