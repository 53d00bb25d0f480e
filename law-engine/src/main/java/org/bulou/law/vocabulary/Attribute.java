package org.bulou.law.vocabulary;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Node;

/**
 * Something that can be said of a part.
 *
 * @param owner the part type's name
 * @param index place among the owner's attributes, from 0
 * @param min smallest value of an {@code int}, inclusive
 * @param max largest value of an {@code int}, inclusive
 * @param notBefore lower bounds of an event as written, compiled by the library
 * @param determination an answer to a question the law asks: only a recorded "no" ends what doubt
 *     keeps alive
 */
public record Attribute(
    String owner,
    String name,
    int index,
    Type type,
    Manner manner,
    Silence silence,
    long min,
    long max,
    Words words,
    List<Node> notBefore,
    boolean determination,
    boolean gathers) {

  /** How the value stands in time. */
  public enum Manner {
    /** What the thing is; a new value is a correction. */
    CONSTANT,
    /** Holds from and until. */
    STATE,
    /** An instant at which something happened. */
    EVENT
  }

  /** What it means that nothing is on record. */
  public enum Silence {
    /** Others' acts: not known. */
    UNKNOWN,
    /** Our own acts and receipts: none so far. */
    NOT_ON_RECORD
  }

  /**
   * The attribute's words.
   *
   * @param ask the question that asks for it, with {@code {self}} and {@code {key}} for part names
   * @param who who may answer
   * @param sensitivity {@code normal}, {@code case} or {@code embargoed}
   */
  public record Words(
      Bilingual name, Bilingual ask, Optional<String> who, Optional<String> sensitivity) {}

  @Override
  public String toString() {
    return owner + "." + name;
  }

  @Override
  public int hashCode() {
    return owner.hashCode() * 31 + name.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }
}
