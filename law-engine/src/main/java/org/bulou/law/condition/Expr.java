package org.bulou.law.condition;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Position;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;

/** A typed expression of the law's language. Node numbers are unique within one formula. */
public sealed interface Expr {
  /** Number, place and type of a node. */
  record Meta(int id, Position at, Type type) {}

  Meta meta();

  default Type type() {
    return meta().type();
  }

  default int id() {
    return meta().id();
  }

  /** {@code true} or {@code false}. */
  record BoolConstant(Meta meta, boolean value) implements Expr {}

  /** A whole number; only 0 may stand in a condition, others come from values. */
  record IntConstant(Meta meta, long value) implements Expr {}

  /** A member of a domain. */
  record EnumConstant(Meta meta, DomainValue value) implements Expr {}

  /** A list of members of a domain. */
  record EnumListConstant(Meta meta, List<DomainValue> values) implements Expr {}

  /** A text not (yet) known to belong to a domain; names of attributes in {@code sum}. */
  record TextConstant(Meta meta, String value) implements Expr {}

  /** A variable of the head, by its slot. */
  record Variable(Meta meta, int slot, String name) implements Expr {}

  /** An attribute of a part. */
  record Read(Meta meta, Expr of, Attribute attribute) implements Expr {}

  /** A keyed part such as {@code awareness(e, v)}. */
  record Keyed(Meta meta, PartType part, List<Expr> keys) implements Expr {}

  /** A named, dated, cited value. */
  record Value(Meta meta, String name) implements Expr {}

  /** A named, cited condition or number. */
  record Term(Meta meta, String name, List<Expr> arguments) implements Expr {}

  /** A row of a table. */
  record Table(Meta meta, String name, List<Expr> arguments) implements Expr {}

  record And(Meta meta, Expr left, Expr right) implements Expr {}

  record Or(Meta meta, Expr left, Expr right) implements Expr {}

  record Not(Meta meta, Expr of) implements Expr {}

  record Compare(Meta meta, Comparison comparison, Expr left, Expr right) implements Expr {}

  /** An enum in a set or list of enums, or a part in a list of parts. */
  record In(Meta meta, Expr item, Expr collection) implements Expr {}

  /** {@code exists} or {@code all} over a list of parts. */
  record Quantified(Meta meta, boolean exists, Expr list, int slot, String variable, Expr body)
      implements Expr {}

  /** Whether a set has any of the members of a list. */
  record AnyOf(Meta meta, Expr set, Expr list) implements Expr {}

  /** Whether a graded value reaches a grade. */
  record AtLeast(Meta meta, Expr value, DomainValue grade) implements Expr {}

  /** Whether an event has happened by the instant at which the condition is read. */
  record Happened(Meta meta, Expr event) implements Expr {}

  record Arithmetic(Meta meta, Operation operation, Expr left, Expr right) implements Expr {}

  record Count(Meta meta, Expr list) implements Expr {}

  /**
   * The sum of an attribute over a list, optionally of the members whose event lies at or after an
   * instant.
   */
  record Sum(Meta meta, Expr list, Attribute attribute, Optional<Since> since) implements Expr {}

  /** The restriction of a sum in time. */
  record Since(Attribute event, Expr from) {}

  /** Whether {@code part} is at least {@code percent} per cent of {@code whole}. */
  record PercentAtLeast(Meta meta, Expr part, Expr whole, Expr percent) implements Expr {}

  /** Comparison operators. */
  enum Comparison {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  /** Arithmetic of terms. */
  enum Operation {
    PLUS("+"),
    MINUS("-"),
    TIMES("*");

    private final String symbol;

    Operation(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
