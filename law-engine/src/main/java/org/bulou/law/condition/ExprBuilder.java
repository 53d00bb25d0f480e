package org.bulou.law.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Node;
import org.bulou.law.source.Position;
import org.bulou.law.source.Problems;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;

/**
 * Converts one parsed CEL tree; resolves names and domains, and reports what does not belong to the
 * language.
 */
final class ExprBuilder {
  private final Names names;
  private final Problems problems;
  private final Node.Scalar written;
  private final CelAbstractSyntaxTree ast;
  private final FormulaCompiler.Licence licence;
  private final FunctionCalls calls;
  private int nextId;

  ExprBuilder(
      Names names,
      Problems problems,
      Node.Scalar written,
      CelAbstractSyntaxTree ast,
      FormulaCompiler.Licence licence) {
    this.names = names;
    this.problems = problems;
    this.written = written;
    this.ast = ast;
    this.licence = licence;
    this.calls = new FunctionCalls(this, names);
  }

  Expr build(Scope scope) {
    return convert(ast.getExpr(), scope);
  }

  Expr convert(CelExpr expr, Scope scope) {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr);
      case IDENT -> name(expr, expr.ident().name(), scope);
      case SELECT -> select(expr, scope);
      case CALL -> calls.convert(expr, scope);
      case LIST -> list(expr, scope);
      case COMPREHENSION -> quantified(expr, scope);
      default -> refuse(expr, "这种写法不在条件语言之内", "this does not belong to the language of conditions");
    };
  }

  Expr.Meta meta(CelExpr expr, Type type) {
    return new Expr.Meta(nextId++, at(expr), type);
  }

  Position at(CelExpr expr) {
    Integer offset = ast.getSource().getPositionsMap().get(expr.id());
    Optional<CelSourceLocation> place =
        offset == null ? Optional.empty() : ast.getSource().getOffsetLocation(offset);
    return place.map(p -> written.positionOf(p.getLine(), p.getColumn() + 1)).orElse(written.at());
  }

  Expr refuse(CelExpr expr, String zh, String en) {
    problems.add(
        at(expr),
        "not-in-language",
        zh,
        en,
        "可用的写法见 docs/laws/format.md 第4节",
        "section 4 of docs/laws/format.md lists what may be written");
    return new Expr.BoolConstant(meta(expr, Type.BOOL), false);
  }

  void unknown(
      CelExpr expr, String code, String zh, String en, String word, Iterable<String> known) {
    problems.addUnknown(at(expr), code, zh, en, word, known);
  }

  boolean mayCalculate() {
    return licence == FormulaCompiler.Licence.TERM;
  }

  private Expr constant(CelExpr expr) {
    CelConstant c = expr.constant();
    return switch (c.getKind()) {
      case BOOLEAN_VALUE -> new Expr.BoolConstant(meta(expr, Type.BOOL), c.booleanValue());
      case STRING_VALUE -> new Expr.TextConstant(meta(expr, Type.TEXT), c.stringValue());
      case INT64_VALUE -> {
        if (c.int64Value() != 0) {
          problems.add(
              at(expr),
              "uncited-number",
              "条件中不能直接写数字 " + c.int64Value(),
              "the number " + c.int64Value() + " must not stand in a condition",
              "请在 values 中定义并注明出处",
              "define it under values, with its citation");
        }
        yield new Expr.IntConstant(meta(expr, Type.INT), c.int64Value());
      }
      default -> refuse(expr, "条件中不能使用这种常量", "this kind of constant has no place in a condition");
    };
  }

  private Expr name(CelExpr expr, String name, Scope scope) {
    Optional<Scope.Binding> variable = scope.find(name);
    if (variable.isPresent()) {
      return new Expr.Variable(meta(expr, variable.get().type()), variable.get().slot(), name);
    }
    Optional<Names.Signature> value = names.find(name).filter(s -> s.role() == Names.Role.VALUE);
    if (value.isPresent()) {
      return new Expr.Value(meta(expr, value.get().gives()), name);
    }
    List<String> known = new ArrayList<>(scope.names());
    known.addAll(names.ids());
    unknown(
        expr, "unknown-name", "不认识的名称 `" + name + "`", "unknown name `" + name + "`", name, known);
    return new Expr.BoolConstant(meta(expr, Type.BOOL), false);
  }

  private Expr select(CelExpr expr, Scope scope) {
    if (expr.select().testOnly()) {
      return refuse(expr, "不能使用 has()", "has() is not used: an unknown fact is not an absent one");
    }
    Optional<String> dotted = dotted(expr, scope);
    if (dotted.isPresent()) {
      return name(expr, dotted.get(), scope);
    }
    Expr of = convert(expr.select().operand(), scope);
    return read(expr, of, expr.select().field());
  }

  private Expr read(CelExpr expr, Expr of, String field) {
    if (!(of.type() instanceof Type.PartOf part)) {
      problems.add(
          at(expr),
          "wrong-type",
          "`." + field + "` 只能用于部分，此处是 " + of.type().show(),
          "`." + field + "` needs a part, this is a " + of.type().show());
      return new Expr.BoolConstant(meta(expr, Type.BOOL), false);
    }
    Optional<Attribute> attribute = part.part().attribute(field);
    if (attribute.isEmpty()) {
      unknown(
          expr,
          "unknown-fact",
          "类型 " + part.part().name() + " 没有事实 `" + field + "`",
          "the type " + part.part().name() + " has no fact `" + field + "`",
          field,
          part.part().attributeNames());
      return new Expr.BoolConstant(meta(expr, Type.BOOL), false);
    }
    return new Expr.Read(meta(expr, attribute.get().type()), of, attribute.get());
  }

  /**
   * The dotted name of a chain that begins with something that is no variable, such as {@code
   * eu.member_states}.
   */
  Optional<String> dotted(CelExpr expr, Scope scope) {
    return switch (expr.getKind()) {
      case IDENT ->
          scope.find(expr.ident().name()).isPresent()
              ? Optional.empty()
              : Optional.of(expr.ident().name());
      case SELECT ->
          dotted(expr.select().operand(), scope).map(start -> start + "." + expr.select().field());
      default -> Optional.empty();
    };
  }

  private Expr list(CelExpr expr, Scope scope) {
    List<Expr> items = new ArrayList<>();
    for (CelExpr item : expr.list().elements()) {
      items.add(convert(item, scope));
    }
    if (items.isEmpty() || !items.stream().allMatch(i -> i instanceof Expr.TextConstant)) {
      return refuse(expr, "列表只能包含域中的值", "a list may hold only members of a domain");
    }
    List<String> words =
        items.stream().map(i -> i instanceof Expr.TextConstant t ? t.value() : "").toList();
    return new TextList(words).resolveLater(meta(expr, Type.TEXT));
  }

  private Expr quantified(CelExpr expr, Scope scope) {
    var c = expr.comprehension();
    Expr list = convert(c.iterRange(), scope);
    if (!(list.type() instanceof Type.ListOf of)) {
      problems.add(
          at(expr),
          "wrong-type",
          "exists / all 只能用于部分的列表",
          "exists and all need a list of parts, this is a " + list.type().show());
      return list;
    }
    Scope inner = scope.with(c.iterVar(), new Type.PartOf(of.part()));
    boolean exists = c.loopStep().call().function().equals("_||_");
    Expr body = convert(c.loopStep().call().args().get(1), inner);
    return new Expr.Quantified(
        meta(expr, Type.BOOL), exists, list, scope.size(), c.iterVar(), body);
  }

  /** Gives a text or list of texts the domain of what it is compared with. */
  Expr inDomain(CelExpr expr, Expr text, Type other) {
    Optional<org.bulou.law.vocabulary.Domain> domain =
        switch (other) {
          case Type.EnumOf e -> Optional.of(e.domain());
          case Type.SetOf s -> Optional.of(s.domain());
          case Type.EnumList s -> Optional.of(s.domain());
          default -> Optional.empty();
        };
    if (domain.isEmpty()) {
      return text;
    }
    return switch (text) {
      case Expr.TextConstant t ->
          member(expr, domain.get(), t.value())
              .<Expr>map(
                  v ->
                      new Expr.EnumConstant(
                          new Expr.Meta(t.id(), t.meta().at(), new Type.EnumOf(domain.get())), v))
              .orElse(text);
      case Expr.EnumListConstant pending when pending.type().equals(Type.TEXT) ->
          new Expr.EnumListConstant(
              new Expr.Meta(pending.id(), pending.meta().at(), new Type.EnumList(domain.get())),
              pending.values().stream()
                  .flatMap(v -> member(expr, domain.get(), v.id()).stream())
                  .toList());
      default -> text;
    };
  }

  private Optional<DomainValue> member(
      CelExpr expr, org.bulou.law.vocabulary.Domain domain, String word) {
    Optional<DomainValue> value = domain.value(word);
    if (value.isEmpty()) {
      unknown(
          expr,
          "unknown-value",
          "`" + word + "` 不是 " + domain.id() + " 的值",
          "`" + word + "` is not a value of " + domain.id(),
          word,
          domain.names());
    }
    return value;
  }

  /** A list of texts waiting for the domain of the other side. */
  private record TextList(List<String> words) {
    Expr resolveLater(Expr.Meta meta) {
      return new Expr.EnumListConstant(
          meta,
          words.stream()
              .map(
                  w ->
                      new DomainValue(
                          "", w, 0, org.bulou.law.source.Bilingual.same(w), Optional.empty()))
              .toList());
    }
  }

  Optional<PartType> keyedType(String name) {
    return names.vocabulary().type(name).filter(PartType::keyed);
  }
}
