package org.bulou.law.condition;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;

/** Converts operators and function calls. */
final class FunctionCalls {
  private final ExprBuilder builder;
  private final Names names;

  FunctionCalls(ExprBuilder builder, Names names) {
    this.builder = builder;
    this.names = names;
  }

  Expr convert(CelExpr expr, Scope scope) {
    String function = expr.call().function();
    List<CelExpr> args = expr.call().args();
    return switch (function) {
      case "_&&_" ->
          new Expr.And(
              builder.meta(expr, Type.BOOL), bool(args.get(0), scope), bool(args.get(1), scope));
      case "_||_" ->
          new Expr.Or(
              builder.meta(expr, Type.BOOL), bool(args.get(0), scope), bool(args.get(1), scope));
      case "!_" -> new Expr.Not(builder.meta(expr, Type.BOOL), bool(args.get(0), scope));
      case "_==_" -> compare(expr, Expr.Comparison.EQUAL, scope);
      case "_!=_" -> compare(expr, Expr.Comparison.NOT_EQUAL, scope);
      case "_<_" -> compare(expr, Expr.Comparison.LESS, scope);
      case "_<=_" -> compare(expr, Expr.Comparison.AT_MOST, scope);
      case "_>_" -> compare(expr, Expr.Comparison.GREATER, scope);
      case "_>=_" -> compare(expr, Expr.Comparison.AT_LEAST, scope);
      case "@in" -> in(expr, scope);
      case "_+_" -> arithmetic(expr, Expr.Operation.PLUS, scope);
      case "_-_" -> arithmetic(expr, Expr.Operation.MINUS, scope);
      case "_*_" -> arithmetic(expr, Expr.Operation.TIMES, scope);
      case "_?_:_" ->
          builder.refuse(expr, "条件语言没有 ?:", "there is no ?: here: write both ways with && and ||");
      case "has" ->
          builder.refuse(
              expr, "不能使用 has()", "has() is not used: an unknown fact is not an absent one");
      default -> named(expr, function, scope);
    };
  }

  private Expr bool(CelExpr expr, Scope scope) {
    Expr e = builder.convert(expr, scope);
    if (!e.type().equals(Type.BOOL)) {
      return builder.refuse(
          expr,
          "此处需要条件，得到 " + e.type().show(),
          "a condition is needed here, this is a " + e.type().show());
    }
    return e;
  }

  private Expr compare(CelExpr expr, Expr.Comparison comparison, Scope scope) {
    CelExpr l = expr.call().args().get(0);
    CelExpr r = expr.call().args().get(1);
    Expr left = builder.convert(l, scope);
    Expr right = builder.convert(r, scope);
    left = builder.inDomain(l, left, right.type());
    right = builder.inDomain(r, right, left.type());
    if (!left.type().show().equals(right.type().show())) {
      return builder.refuse(
          expr,
          "不能比较 " + left.type().show() + " 与 " + right.type().show(),
          "cannot compare a " + left.type().show() + " with a " + right.type().show());
    }
    boolean equality =
        comparison == Expr.Comparison.EQUAL || comparison == Expr.Comparison.NOT_EQUAL;
    boolean ordered = left.type().equals(Type.INT) || left.type().equals(Type.TIME);
    boolean equal =
        left.type() instanceof Type.EnumOf
            || left.type() instanceof Type.PartOf
            || left.type().equals(Type.INT)
            || left.type().equals(Type.BOOL);
    if (equality ? !equal : !ordered) {
      return builder.refuse(
          expr,
          "`" + comparison.symbol() + "` 不能用于 " + left.type().show(),
          "`" + comparison.symbol() + "` has no meaning for a " + left.type().show());
    }
    return new Expr.Compare(builder.meta(expr, Type.BOOL), comparison, left, right);
  }

  private Expr in(CelExpr expr, Scope scope) {
    CelExpr i = expr.call().args().get(0);
    CelExpr c = expr.call().args().get(1);
    Expr item = builder.convert(i, scope);
    Expr collection = builder.convert(c, scope);
    item = builder.inDomain(i, item, collection.type());
    collection = builder.inDomain(c, collection, item.type());
    return new Expr.In(builder.meta(expr, Type.BOOL), item, collection);
  }

  private Expr arithmetic(CelExpr expr, Expr.Operation operation, Scope scope) {
    if (!builder.mayCalculate()) {
      return builder.refuse(
          expr, "计算只能写在 term 中", "calculation belongs into a term, with its citation");
    }
    Expr left = builder.convert(expr.call().args().get(0), scope);
    Expr right = builder.convert(expr.call().args().get(1), scope);
    if (!left.type().equals(Type.INT) || !right.type().equals(Type.INT)) {
      return builder.refuse(expr, "只能计算整数", "only whole numbers can be calculated with");
    }
    return new Expr.Arithmetic(builder.meta(expr, Type.INT), operation, left, right);
  }

  private Expr named(CelExpr expr, String function, Scope scope) {
    Optional<CelExpr> target = expr.call().target();
    List<CelExpr> args = expr.call().args();
    if (target.isPresent()) {
      Optional<String> start = builder.dotted(target.get(), scope);
      if (start.isPresent() && names.find(start.get() + "." + function).isPresent()) {
        return declared(expr, start.get() + "." + function, scope);
      }
      return switch (function) {
        case "any_of" -> anyOf(expr, target.get(), args, scope);
        case "at_least" -> atLeast(expr, target.get(), args, scope);
        default -> unknown(expr, start.map(s -> s + "." + function).orElse(function));
      };
    }
    return switch (function) {
      case "happened" -> happened(expr, scope);
      case "count" ->
          new Expr.Count(builder.meta(expr, Type.INT), builder.convert(args.get(0), scope));
      case "sum", "sum_since" -> sum(expr, scope);
      case "percent_at_least" ->
          new Expr.PercentAtLeast(
              builder.meta(expr, Type.BOOL),
              builder.convert(args.get(0), scope),
              builder.convert(args.get(1), scope),
              builder.convert(args.get(2), scope));
      default -> declared(expr, function, scope);
    };
  }

  private Expr anyOf(CelExpr expr, CelExpr target, List<CelExpr> args, Scope scope) {
    Expr set = builder.convert(target, scope);
    Expr list = builder.inDomain(expr, builder.convert(args.get(0), scope), set.type());
    if (!(set.type() instanceof Type.SetOf) || !(list.type() instanceof Type.EnumList)) {
      return builder.refuse(expr, "any_of 需要集合与列表", "any_of needs a set and a list of its values");
    }
    return new Expr.AnyOf(builder.meta(expr, Type.BOOL), set, list);
  }

  private Expr atLeast(CelExpr expr, CelExpr target, List<CelExpr> args, Scope scope) {
    Expr value = builder.convert(target, scope);
    Expr grade = builder.inDomain(args.get(0), builder.convert(args.get(0), scope), value.type());
    Optional<Domain> domain =
        value.type() instanceof Type.EnumOf e ? Optional.of(e.domain()) : Optional.empty();
    if (domain.isEmpty() || !domain.get().ordered() || !(grade instanceof Expr.EnumConstant c)) {
      return builder.refuse(
          expr,
          "at_least 需要有序的等级",
          "at_least needs a value of an ordered domain and one of its grades");
    }
    DomainValue wanted = c.value();
    return new Expr.AtLeast(builder.meta(expr, Type.BOOL), value, wanted);
  }

  private Expr happened(CelExpr expr, Scope scope) {
    Expr event = builder.convert(expr.call().args().get(0), scope);
    if (!(event instanceof Expr.Read) || !event.type().equals(Type.TIME)) {
      return builder.refuse(
          expr, "happened 需要一个时间事实", "happened needs a fact of type time, such as m.available_at");
    }
    return new Expr.Happened(builder.meta(expr, Type.BOOL), event);
  }

  private Expr sum(CelExpr expr, Scope scope) {
    List<CelExpr> args = expr.call().args();
    Expr list = builder.convert(args.get(0), scope);
    if (!(list.type() instanceof Type.ListOf of)) {
      return builder.refuse(expr, "sum 需要列表", "sum needs a list of parts");
    }
    Optional<Attribute> number = attribute(args.get(1), of.part(), scope);
    Optional<Expr.Since> since =
        args.size() < 4
            ? Optional.empty()
            : attribute(args.get(2), of.part(), scope)
                .map(event -> new Expr.Since(event, builder.convert(args.get(3), scope)));
    if (number.isEmpty() || !number.get().type().equals(Type.INT)) {
      return builder.refuse(expr, "sum 的属性应为整数", "the attribute to sum must be an int");
    }
    return new Expr.Sum(builder.meta(expr, Type.INT), list, number.get(), since);
  }

  private Optional<Attribute> attribute(CelExpr name, PartType type, Scope scope) {
    String text = builder.convert(name, scope) instanceof Expr.TextConstant t ? t.value() : "";
    Optional<Attribute> found = type.attribute(text);
    if (found.isEmpty()) {
      builder.unknown(
          name,
          "unknown-fact",
          "类型 " + type.name() + " 没有事实 `" + text + "`",
          "the type " + type.name() + " has no fact `" + text + "`",
          text,
          type.attributeNames());
    }
    return found;
  }

  private Expr declared(CelExpr expr, String name, Scope scope) {
    Optional<PartType> keyed = builder.keyedType(name);
    List<Type> parameters;
    if (keyed.isPresent()) {
      parameters =
          keyed.get().keys().stream().<Type>map(k -> new Type.PartOf(k.types().get(0))).toList();
    } else {
      Optional<Names.Signature> signature = names.find(name);
      if (signature.isEmpty() || signature.get().role() == Names.Role.VALUE) {
        return unknown(expr, name);
      }
      parameters = signature.get().parameters().stream().map(Names.Parameter::type).toList();
    }
    if (expr.call().args().size() != parameters.size()) {
      return builder.refuse(
          expr,
          "`" + name + "` 需要 " + parameters.size() + " 个参数",
          "`" + name + "` takes " + parameters.size() + " arguments");
    }
    List<Expr> args = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      CelExpr arg = expr.call().args().get(i);
      args.add(builder.inDomain(arg, builder.convert(arg, scope), parameters.get(i)));
    }
    if (keyed.isPresent()) {
      return new Expr.Keyed(builder.meta(expr, new Type.PartOf(keyed.get())), keyed.get(), args);
    }
    Names.Signature signature = names.find(name).orElseThrow();
    return signature.role() == Names.Role.TABLE
        ? new Expr.Table(builder.meta(expr, signature.gives()), name, args)
        : new Expr.Term(builder.meta(expr, signature.gives()), name, args);
  }

  private Expr unknown(CelExpr expr, String name) {
    TreeSet<String> known = new TreeSet<>(names.ids());
    names.vocabulary().types().stream().filter(PartType::keyed).forEach(t -> known.add(t.name()));
    known.addAll(List.of("happened", "any_of", "at_least", "count", "sum", "sum_since"));
    builder.unknown(
        expr,
        "unknown-name",
        "不认识的函数 `" + name + "`",
        "unknown function `" + name + "`",
        name,
        known);
    return new Expr.BoolConstant(builder.meta(expr, Type.BOOL), false);
  }
}
