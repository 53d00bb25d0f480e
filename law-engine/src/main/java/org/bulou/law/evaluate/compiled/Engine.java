package org.bulou.law.evaluate.compiled;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import org.bulou.law.vocabulary.Type;

/** The engine's classes as generated code names them. */
final class Engine {
  static final ClassDesc FRAME = evaluate("Frame");
  static final ClassDesc CODE = evaluate("Code");
  static final ClassDesc OPS = evaluate("Ops");
  static final ClassDesc SITE = evaluate("Ops$Site");
  static final ClassDesc VAL = evaluate("Val");
  static final ClassDesc GENERATED = evaluate("Conditions");
  static final ClassDesc PART = ClassDesc.of("org.bulou.law.facts.Part");
  static final ClassDesc RANGE = ClassDesc.of("org.bulou.law.facts.IntRange");
  static final ClassDesc PART_TYPE = ClassDesc.of("org.bulou.law.vocabulary.PartType");
  static final ClassDesc PARTS = ClassDesc.of("org.bulou.law.facts.Value$Parts");
  static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  static final ClassDesc INT = ConstantDescs.CD_int;

  private Engine() {}

  private static ClassDesc evaluate(String name) {
    return ClassDesc.of("org.bulou.law.evaluate." + name);
  }

  /** How a value of a type travels: a condition as its truth, what may be unknown as an object. */
  static ClassDesc carrier(Type type) {
    return switch (type) {
      case Type.Bool b -> INT;
      case Type.Int i -> RANGE;
      case Type.PartOf p -> PART;
      case Type.Text t -> OBJECT;
      case Type.Time t -> OBJECT;
      case Type.EnumOf e -> OBJECT;
      case Type.SetOf s -> OBJECT;
      case Type.EnumList l -> OBJECT;
      case Type.ListOf l -> OBJECT;
      case Type.Duties d -> OBJECT;
    };
  }
}
