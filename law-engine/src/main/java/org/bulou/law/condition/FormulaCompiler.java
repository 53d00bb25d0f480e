package org.bulou.law.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import java.util.Optional;
import org.bulou.law.source.Node;
import org.bulou.law.source.Position;
import org.bulou.law.source.Problems;
import org.bulou.law.vocabulary.Type;

/**
 * Turns the text of a condition into a typed {@link Expr}, or says what is wrong with it in the
 * law's own words.
 */
public final class FormulaCompiler {
  private final Names names;
  private final CelEnvironment environment;
  private final Problems problems;
  private final boolean checkedBefore;

  /**
   * A compiler.
   *
   * @param checkedBefore the same law was type-checked by CEL before: our own typing, which gives
   *     the tree, is enough
   */
  public FormulaCompiler(
      Names names, CelEnvironment environment, Problems problems, boolean checkedBefore) {
    this.names = names;
    this.environment = environment;
    this.problems = problems;
    this.checkedBefore = checkedBefore;
  }

  /** What a formula may contain beyond the language of conditions. */
  public enum Licence {
    /** A condition: numbers and dates only through values. */
    CONDITION,
    /** A term: may also calculate. */
    TERM
  }

  /** Compiles a formula that must have a type; empty when there were problems. */
  public Optional<Expr> compile(Node.Scalar written, Scope scope, Type wanted, Licence licence) {
    Optional<Expr> expr = compile(written, scope, licence);
    if (expr.isPresent() && !accepts(wanted, expr.get().type())) {
      problems.add(
          written.at(),
          "wrong-type",
          "此处需要 " + wanted.show() + "，得到 " + expr.get().type().show(),
          "a " + wanted.show() + " is needed here, this is a " + expr.get().type().show());
      return Optional.empty();
    }
    return expr;
  }

  /** Compiles a formula of any type; empty when there were problems. */
  public Optional<Expr> compile(Node.Scalar written, Scope scope, Licence licence) {
    CelValidationResult parsed = environment.parse(written.text());
    if (parsed.hasError()) {
      parsed.getErrors().forEach(issue -> syntax(written, issue));
      return Optional.empty();
    }
    try {
      CelAbstractSyntaxTree ast = parsed.getAst();
      int before = problems.size();
      Expr expr = new ExprBuilder(names, problems, written, ast, licence).build(scope);
      if (problems.size() > before) {
        return Optional.empty();
      }
      if (checkedBefore) {
        return Optional.of(expr);
      }
      CelValidationResult checked = environment.check(written.text(), ast, scope);
      checked.getErrors().forEach(issue -> typing(written, issue));
      return checked.hasError() ? Optional.empty() : Optional.of(expr);
    } catch (CelValidationException e) {
      e.getErrors().forEach(issue -> syntax(written, issue));
      return Optional.empty();
    }
  }

  private static boolean accepts(Type wanted, Type given) {
    if (wanted instanceof Type.ListOf && given instanceof Type.ListOf) {
      return true;
    }
    return wanted.show().equals(given.show());
  }

  private void syntax(Node.Scalar written, CelIssue issue) {
    problems.add(
        position(written, issue.getSourceLocation()),
        "broken-condition",
        "条件无法解读：" + shorten(issue.getMessage()),
        "the condition cannot be read: " + shorten(issue.getMessage()),
        "可用的写法见 docs/laws/format.md 第4节",
        "section 4 of docs/laws/format.md lists what may be written");
  }

  private void typing(Node.Scalar written, CelIssue issue) {
    problems.add(
        position(written, issue.getSourceLocation()),
        "wrong-type",
        "类型不合：" + shorten(issue.getMessage()),
        "the types do not fit: " + shorten(issue.getMessage()));
  }

  private static String shorten(String message) {
    String line = message.lines().findFirst().orElse(message);
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }

  private static Position position(Node.Scalar written, CelSourceLocation at) {
    return written.positionOf(Math.max(1, at.getLine()), at.getColumn() + 1);
  }
}
