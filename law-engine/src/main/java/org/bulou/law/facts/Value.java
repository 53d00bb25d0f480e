package org.bulou.law.facts;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.DomainValue;

/** What is on record for one attribute of one part. */
public sealed interface Value {

  /** Nothing is on record. */
  record NotSaid() implements Value {}

  /** Asked, and nobody knows. */
  record NobodyKnows(Span asked) implements Value {}

  /** Erased; only a commitment remains. */
  record Erased() implements Value {}

  /** It had not happened as of an instant, says somebody; grows stale. */
  record NotHappened(Span asOf, String says) implements Value {}

  record Truth(boolean is) implements Value {}

  record Number(long is) implements Value {}

  record Words(String is) implements Value {}

  record Member(DomainValue is) implements Value {}

  /** An instant, day or month. */
  record When(Span is) implements Value {}

  record Reference(Part part) implements Value {}

  /**
   * A set, member by member.
   *
   * @param yes ordinals said to belong
   * @param no ordinals said not to belong
   * @param closed every other member is "no"
   */
  record Members(BitSet yes, BitSet no, boolean closed) implements Value {}

  /** A list of parts; open until a fact closes it. */
  record Parts(List<Part> members, boolean closed) implements Value {}

  /** The duties an act discharges, by identity. */
  record Duties(Set<String> ids) implements Value {}

  /** A value over time. */
  record States(List<State> states) implements Value {}

  /**
   * A value that holds over an interval; open ends are {@code Long.MIN_VALUE} and {@code
   * Long.MAX_VALUE}.
   */
  record State(long from, long until, Value value) {}

  Value NOT_SAID = new NotSaid();
}
