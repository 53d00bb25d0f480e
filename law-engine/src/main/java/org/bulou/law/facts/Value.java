package org.bulou.law.facts;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.DomainValue;
import org.jspecify.annotations.Nullable;

/** What is on record for one attribute of one part. */
public sealed interface Value {

  /**
   * The value as conditions compare it, or null when the instant read or the meaning of silence has
   * to be judged first.
   */
  default @Nullable Object settled() {
    return switch (this) {
      case Member m -> m.is();
      case Reference r -> r.part();
      case Number n -> IntRange.exactly(n.is());
      case When w -> w.is();
      case Truth t -> t;
      case Words w -> w;
      case Parts p -> p;
      case Members m -> m;
      case Duties d -> d;
      case NotSaid n -> null;
      case NobodyKnows n -> null;
      case Erased e -> null;
      case NotHappened n -> null;
      case States s -> null;
    };
  }

  /** Nothing is on record. */
  record NotSaid() implements Value {}

  /**
   * Asked, and nobody knows. It takes nothing back: members of sets and lists already told stay.
   *
   * @param of the member asked about, {@code *} for "are these all?", empty for the whole value
   */
  record NobodyKnows(Span asked, String of) implements Value {}

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
