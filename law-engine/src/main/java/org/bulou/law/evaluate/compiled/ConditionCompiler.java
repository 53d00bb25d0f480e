package org.bulou.law.evaluate.compiled;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bulou.law.condition.Expr;
import org.bulou.law.condition.ExprWalk;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Law;
import org.bulou.law.vocabulary.Type;

/** Writes the class that evaluates the conditions of a law. */
public final class ConditionCompiler {
  private static final int GROUP = 16;
  private static final int STATIC = ClassFile.ACC_STATIC;
  private static final MethodTypeDesc RUN = MethodTypeDesc.of(Engine.INT, Engine.INT, Engine.FRAME);
  private static final MethodTypeDesc ENTRY = MethodTypeDesc.of(Engine.INT, Engine.FRAME);

  private final Unit unit;
  private final List<Choice<Expr>> roots;

  private ConditionCompiler(Unit unit, List<Choice<Expr>> roots) {
    this.unit = unit;
    this.roots = roots;
  }

  /**
   * Compiles every term of a law and some conditions.
   *
   * @param roots the conditions, which the class runs by their place in this list
   * @param traced whether the code writes the trace
   */
  public static Generated compile(
      Law law, List<Choice<Expr>> roots, boolean traced, Operands operands) {
    Unit unit = Unit.of(law, operands, traced);
    byte[] bytes =
        ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(
                    ClassHierarchyResolver.ofClassLoading(
                        ConditionCompiler.class.getClassLoader())))
            .build(Engine.GENERATED, new ConditionCompiler(unit, roots)::write);
    return new Generated(bytes, unit.constants().all());
  }

  private void write(ClassBuilder type) {
    type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC).withSuperclass(Engine.CODE);
    type.withMethodBody(
        ConstantDescs.INIT_NAME,
        ConstantDescs.MTD_void,
        0,
        code ->
            code.aload(0)
                .invokespecial(Engine.CODE, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                .return_());
    unit.law().terms().values().forEach(t -> term(type, t));
    for (int i = 0; i < roots.size(); i++) {
      entry(type, i);
    }
    dispatch(type);
  }

  private void term(ClassBuilder type, Definition.Term term) {
    Map<Integer, ClassDesc> slots = new HashMap<>();
    for (int i = 0; i < term.signature().parameters().size(); i++) {
      slots.put(i + 1, Engine.carrier(term.signature().parameters().get(i).type()));
    }
    boolean condition = term.signature().gives().equals(Type.BOOL);
    type.withMethodBody(
        unit.method(term.id()),
        Unit.descriptor(term),
        STATIC,
        code -> {
          Conditions conditions = new Conditions(body(code, term.body(), slots));
          if (condition) {
            conditions.choice(term.body());
            code.ireturn();
          } else {
            conditions.values().choice(term.body());
            code.areturn();
          }
        });
  }

  private Body body(CodeBuilder code, Choice<Expr> choice, Map<Integer, ClassDesc> slots) {
    return new Body(unit, code, choice.readings().stream().map(Choice.Reading::is).toList(), slots);
  }

  /** A condition over the variables of its head, which are read from the frame first. */
  private void entry(ClassBuilder type, int number) {
    Choice<Expr> root = roots.get(number);
    Map<Integer, ClassDesc> slots = new TreeMap<>();
    root.readings().forEach(r -> variables(r.is(), slots));
    type.withMethodBody(
        "entry" + number,
        ENTRY,
        STATIC,
        code -> {
          slots.forEach(
              (slot, carrier) -> {
                code.aload(0).loadConstant(slot);
                code.invokestatic(Engine.OPS, "variable", unit.operands().operation("variable"));
                if (!carrier.equals(Engine.OBJECT)) {
                  code.checkcast(carrier);
                }
                code.astore(slot);
              });
          new Conditions(body(code, root, slots)).choice(root);
          code.ireturn();
        });
  }

  private static void variables(Expr expr, Map<Integer, ClassDesc> free) {
    Set<Integer> own = new HashSet<>(Set.of(0));
    ExprWalk.each(
        expr,
        e -> {
          if (e instanceof Expr.Quantified q) {
            own.add(q.slot());
          } else if (e instanceof Expr.Variable v && !own.contains(v.slot())) {
            free.put(v.slot(), Engine.carrier(v.type()));
          }
        });
  }

  /** Finds a condition by its number in two steps, so that no method grows beyond compiling. */
  private void dispatch(ClassBuilder type) {
    int groups = (roots.size() + GROUP - 1) / GROUP;
    for (int g = 0; g < groups; g++) {
      int first = g * GROUP;
      int count = Math.min(GROUP, roots.size() - first);
      type.withMethodBody(
          "group" + g,
          RUN,
          STATIC,
          code -> {
            Body body = new Body(unit, code, List.of(), Map.of());
            code.iload(0);
            body.number(GROUP - 1);
            code.iand();
            body.choose(
                count,
                i -> code.aload(1).invokestatic(Engine.GENERATED, "entry" + (first + i), ENTRY));
            code.ireturn();
          });
    }
    type.withMethodBody(
        "run",
        RUN,
        0,
        code -> {
          code.iload(1).bipush(4).iushr();
          new Body(unit, code, List.of(), Map.of())
              .choose(
                  groups,
                  g -> code.iload(1).aload(2).invokestatic(Engine.GENERATED, "group" + g, RUN));
          code.ireturn();
        });
  }
}
