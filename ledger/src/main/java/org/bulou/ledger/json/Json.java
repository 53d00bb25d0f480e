package org.bulou.ledger.json;

import java.util.List;
import java.util.SequencedMap;

/**
 * A JSON value as RFC 8785 sees it: numbers are IEEE 754 doubles, texts are sequences of Unicode
 * scalar values, the names of an object are unique. Whole numbers that may exceed 2^53 are written
 * as texts.
 */
public sealed interface Json {

  /** An object; names in the order they were given. */
  record Obj(SequencedMap<String, Json> members) implements Json {}

  /** An array. */
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** A text without lone surrogates. */
  record Str(String value) implements Json {}

  /** A finite number. */
  record Num(double value) implements Json {
    public Num {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("JSON has no number for " + value);
      }
    }
  }

  /** True or false. */
  record Bool(boolean value) implements Json {}

  /** Null. */
  record Nil() implements Json {}

  /** A 64-bit whole number, as a text: JSON's own numbers lose digits beyond 2^53. */
  static Json integer(long value) {
    return new Str(Long.toString(value));
  }
}
