package org.bulou.law.evaluate.compiled;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.bulou.law.condition.Expr;
import org.bulou.law.model.Choice;

/** One method being generated: the instructions that values and conditions have in common. */
final class Body {
  final Unit unit;
  final CodeBuilder code;
  final Locals locals;

  Body(Unit unit, CodeBuilder code, List<Expr> bodies, Map<Integer, ClassDesc> slots) {
    this.unit = unit;
    this.code = code;
    this.locals = new Locals(code, bodies, slots);
  }

  void frame() {
    code.aload(0);
  }

  void number(int n) {
    code.loadConstant((Integer) n);
  }

  void constant(Object object, ClassDesc type) {
    code.loadConstant(unit.constants().of(object, type));
  }

  void site(Expr.Read read) {
    constant(unit.operands().site(read), Engine.SITE);
  }

  /** Calls a leaf operation. */
  void ops(String name) {
    code.invokestatic(Engine.OPS, name, unit.operands().operation(name));
  }

  /** Notes how many reasons there are and gives the local that holds it. */
  int mark() {
    int mark = locals.scratch();
    frame();
    ops("mark");
    code.istore(mark);
    return mark;
  }

  void reset(int mark) {
    frame();
    code.iload(mark);
    ops("reset");
  }

  /** Follows the reading that is picked in the frame. */
  <T> void choose(Choice<T> choice, Consumer<T> one) {
    frame();
    number(unit.operands().element(choice.element()));
    ops("pick");
    choose(choice.readings().size(), i -> one.accept(choice.readings().get(i).is()));
  }

  /** Jumps by the number on the stack; the last also takes what is out of range. */
  void choose(int count, IntConsumer one) {
    List<SwitchCase> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(SwitchCase.of(i, code.newLabel()));
    }
    Label end = code.newLabel();
    code.tableswitch(cases.getLast().target(), cases);
    for (int i = 0; i < count; i++) {
      code.labelBinding(cases.get(i).target());
      one.accept(i);
      code.goto_(end);
    }
    code.labelBinding(end);
  }
}
