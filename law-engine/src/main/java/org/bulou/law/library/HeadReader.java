package org.bulou.law.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.FormulaCompiler;
import org.bulou.law.condition.Scope;
import org.bulou.law.model.Bearer;
import org.bulou.law.model.Each;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;
import org.bulou.law.vocabulary.Vocabulary;

/** Reads the head of a norm: its bearer and the variables it is given for. */
final class HeadReader {
  private static final Pattern MEMBER =
      Pattern.compile("(\\w+) in (.+?)(?: with role ([\\w.-]+)(?: of (\\w+))?)?");
  private static final Pattern ACTOR = Pattern.compile("(\\w+) is (.+)");
  private static final Pattern AUTHORITY = Pattern.compile("authority ([\\w.-]+)");

  private final Reading reading;
  private final FormulaCompiler compiler;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private Scope scope;

  HeadReader(Reading reading, FormulaCompiler compiler, Vocabulary vocabulary) {
    this.reading = reading;
    this.compiler = compiler;
    this.vocabulary = vocabulary;
    this.problems = reading.problems();
    this.scope = Scope.empty().with("case", new Type.PartOf(vocabulary.need("case")));
  }

  Norm.Binding read(Fields f) {
    int act = -1;
    Optional<Node.Scalar> action = f.scalar("act");
    if (action.isPresent()) {
      act = scope.size();
      scope = scope.with(action.get().text(), new Type.PartOf(vocabulary.need("action")));
    }
    Optional<Node.Scalar> written = f.scalar("bearer");
    Bearer bearer = written.map(this::bearer).orElse(new Bearer.Unstated());
    if (bearer instanceof Bearer.Unstated && !scope.names().contains("e")) {
      scope = scope.with("e", new Type.PartOf(vocabulary.need("entity")));
    }
    List<Each> each = new ArrayList<>();
    for (Node item : f.items("each")) {
      each(item).ifPresent(each::add);
    }
    bearer = withRole(bearer, written);
    List<Expr> onePer = new ArrayList<>();
    for (Node item : f.items("one_per")) {
      reading.formula(item, scope).ifPresent(onePer::add);
    }
    return new Norm.Binding(bearer, List.copyOf(each), List.copyOf(onePer), act, scope);
  }

  private Bearer bearer(Node.Scalar s) {
    Matcher authority = AUTHORITY.matcher(s.text());
    if (authority.matches()) {
      return new Bearer.Authority(authority.group(1));
    }
    Matcher actor = ACTOR.matcher(s.text());
    if (actor.matches()) {
      Node.Scalar is = piece(s, actor.start(2), actor.group(2));
      Optional<Expr> expr =
          compiler.compile(
              is,
              scope,
              new Type.PartOf(vocabulary.need("entity")),
              FormulaCompiler.Licence.CONDITION);
      int slot = scope.size();
      scope = scope.with(actor.group(1), new Type.PartOf(vocabulary.need("entity")));
      return expr.<Bearer>map(e -> new Bearer.Actor(actor.group(1), slot, e))
          .orElse(new Bearer.Unstated());
    }
    Matcher member = MEMBER.matcher(s.text());
    if (member.matches()) {
      return over(member.group(1), piece(s, member.start(2), member.group(2)))
          .<Bearer>map(e -> new Bearer.Member(e, Optional.empty()))
          .orElse(new Bearer.Unstated());
    }
    problems.add(
        s.at(),
        "broken-head",
        "bearer 无法解读",
        "the bearer cannot be read",
        "例如 `e in case.entities with role R of g`、`e is a.actor`、`authority ID`",
        "write `e in case.entities with role R of g`, `e is a.actor`, or `authority ID`");
    return new Bearer.Unstated();
  }

  private Bearer withRole(Bearer bearer, Optional<Node.Scalar> written) {
    if (!(bearer instanceof Bearer.Member member) || written.isEmpty()) {
      return bearer;
    }
    Node.Scalar s = written.get();
    Matcher m = MEMBER.matcher(s.text());
    if (!m.matches() || m.group(3) == null) {
      return bearer;
    }
    String role = m.group(3);
    Optional<DomainValue> known = vocabulary.domain("role").flatMap(d -> d.value(role));
    if (known.isEmpty()) {
      problems.addUnknown(
          s.positionOf(1, m.start(3) + 1),
          "unknown-value",
          "不认识的角色 `" + role + "`",
          "unknown role `" + role + "`",
          role,
          vocabulary.domain("role").map(d -> d.names()).orElse(java.util.Set.of()));
      return bearer;
    }
    String e = member.each().name();
    String of = m.group(4) == null ? e + ".roles" : "capacity(" + e + ", " + m.group(4) + ").roles";
    Node.Scalar condition = new Node.Scalar(s.at(), "'" + role + "' in " + of, true, s.at());
    Optional<Expr> test =
        compiler.compile(condition, scope, Type.BOOL, FormulaCompiler.Licence.CONDITION);
    return new Bearer.Member(member.each(), test);
  }

  /** Reads {@code x in LIST} and adds the variable. */
  Optional<Each> each(Node item) {
    if (item instanceof Node.Scalar s) {
      Matcher m = MEMBER.matcher(s.text());
      if (m.matches() && m.group(3) == null) {
        return over(m.group(1), piece(s, m.start(2), m.group(2)));
      }
    }
    problems.add(item.at(), "broken-head", "应写作 `x in 列表`", "write `x in LIST`");
    return Optional.empty();
  }

  private Optional<Each> over(String name, Node.Scalar list) {
    Optional<Expr> expr = compiler.compile(list, scope, FormulaCompiler.Licence.CONDITION);
    if (expr.isEmpty()) {
      return Optional.empty();
    }
    if (!(expr.get().type() instanceof Type.ListOf of)) {
      problems.add(
          list.at(),
          "wrong-type",
          "此处需要列表",
          "a list of parts is needed here, this is a " + expr.get().type().show());
      return Optional.empty();
    }
    if (scope.find(name).isPresent()) {
      problems.add(
          list.at(),
          "duplicate-variable",
          "变量 `" + name + "` 已定义",
          "the variable `" + name + "` exists already");
      return Optional.empty();
    }
    PartType part = of.part();
    int slot = scope.size();
    scope = scope.with(name, new Type.PartOf(part));
    return Optional.of(new Each(name, slot, expr.get()));
  }

  Scope scope() {
    return scope;
  }

  /** A reader that goes on from a scope, for lists inside clocks. */
  HeadReader from(Scope start) {
    HeadReader inner = new HeadReader(reading, compiler, vocabulary);
    inner.scope = start;
    return inner;
  }

  private static Node.Scalar piece(Node.Scalar s, int from, String text) {
    return new Node.Scalar(s.at(), text, true, s.positionOf(1, from + 1));
  }
}
