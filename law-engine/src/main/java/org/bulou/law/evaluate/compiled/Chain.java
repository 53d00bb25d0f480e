package org.bulou.law.evaluate.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.List;
import java.util.stream.IntStream;
import org.bulou.law.condition.Expr;

/** {@code a && b && c} or {@code a || b || c}, left at the first part that decides. */
final class Chain {
  private final Body body;
  private final CodeBuilder code;
  private final Nodes nodes;
  private final Conditions conditions;
  private final int deciding;

  Chain(Body body, Nodes nodes, Conditions conditions, int deciding) {
    this.body = body;
    this.code = body.code;
    this.nodes = nodes;
    this.conditions = conditions;
    this.deciding = deciding;
  }

  /**
   * Generates the chain.
   *
   * @param id the outermost node
   * @param inner the other nodes, outermost first
   */
  void generate(int id, List<Expr> parts, List<Integer> inner) {
    int place = nodes.reserve(1 + inner.size());
    int mark = body.mark();
    int truth = body.locals.scratch();
    int one = body.locals.scratch();
    Label end = code.newLabel();
    List<Label> exits = IntStream.range(0, parts.size()).mapToObj(i -> code.newLabel()).toList();
    for (int i = 0; i < parts.size(); i++) {
      conditions.condition(parts.get(i));
      code.dup().istore(i == 0 ? truth : one);
      body.number(deciding);
      code.if_icmpeq(exits.get(i));
      if (i > 0) {
        code.iload(truth).iload(one);
        body.ops("join");
        code.istore(truth);
        if (i <= inner.size()) {
          nodes.write(place, 1 + inner.size() - i, inner.get(inner.size() - i), truth);
        }
      }
    }
    nodes.write(place, 0, id, truth);
    code.goto_(end);
    exits(id, inner, exits, place);
    body.reset(mark);
    body.number(deciding);
    code.istore(truth).labelBinding(end).iload(truth);
  }

  /** From the part that decided outwards, every node has the deciding truth. */
  private void exits(int id, List<Integer> inner, List<Label> exits, int place) {
    code.labelBinding(exits.get(0));
    for (int i = 1; i < exits.size(); i++) {
      code.labelBinding(exits.get(i));
      if (i <= inner.size()) {
        nodes.writeConstant(place, 1 + inner.size() - i, inner.get(inner.size() - i), deciding);
      }
    }
    nodes.writeConstant(place, 0, id, deciding);
  }
}
