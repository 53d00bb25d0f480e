package org.bulou.law.vocabulary;

/** The type of a fact or an expression. */
public sealed interface Type {
  /** True or false. */
  record Bool() implements Type {}

  /** A whole number. */
  record Int() implements Type {}

  /** Free text; never read by a condition except to know that it is there. */
  record Text() implements Type {}

  /** An instant, day or month: a half-open interval of time. */
  record Time() implements Type {}

  /** One value of a domain. */
  record EnumOf(Domain domain) implements Type {}

  /** Some values of a domain, member by member yes, no or not said. */
  record SetOf(Domain domain) implements Type {}

  /** A fixed list of values of a domain, written in a law. */
  record EnumList(Domain domain) implements Type {}

  /** A reference to a part. */
  record PartOf(PartType part) implements Type {}

  /** A list of parts, open until a fact closes it. */
  record ListOf(PartType part) implements Type {}

  /** The identities of the duties an act discharges. */
  record Duties() implements Type {}

  Type BOOL = new Bool();
  Type INT = new Int();
  Type TEXT = new Text();
  Type TIME = new Time();
  Type DUTIES = new Duties();

  /** The type as an author writes it. */
  default String show() {
    return switch (this) {
      case Bool b -> "bool";
      case Int i -> "int";
      case Text t -> "text";
      case Time t -> "time";
      case EnumOf e -> "enum " + e.domain().id();
      case SetOf s -> "set " + s.domain().id();
      case EnumList s -> "enums " + s.domain().id();
      case PartOf p -> p.part().name();
      case ListOf l -> "list " + l.part().name();
      case Duties d -> "duties";
    };
  }
}
