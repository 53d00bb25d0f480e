package org.bulou.server.desk.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.explain.Instants;
import org.bulou.law.explain.Phrases;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.server.cases.Written;

/** Values that hold from and until: written and read as a history. */
final class Lasting {
  private Lasting() {}

  /**
   * The history in which a value holds from an instant on, and before it what held so far.
   *
   * @param before what is on record
   * @param value the new value as written
   */
  static String since(Value before, String value, Instant from) {
    List<Written.State> states = new ArrayList<>();
    for (Value.State s : history(before)) {
      Optional<Instant> begin = instant(s.from());
      if (begin.isEmpty() || begin.get().isBefore(from)) {
        Instant end = instant(s.until()).filter(u -> u.isBefore(from)).orElse(from);
        states.add(new Written.State(begin, Optional.of(end), written(s.value())));
      }
    }
    states.add(new Written.State(Optional.of(from), Optional.empty(), value));
    return Written.states(states);
  }

  private static List<Value.State> history(Value before) {
    return switch (before) {
      case Value.States s -> s.states();
      case Value.NotSaid n -> List.of();
      case Value.NobodyKnows n -> List.of();
      case Value.Erased e -> List.of();
      default -> List.of(new Value.State(Long.MIN_VALUE, Long.MAX_VALUE, before));
    };
  }

  private static String written(Value value) {
    return switch (value) {
      case Value.Truth t -> Written.truth(t.is());
      case Value.Number n -> Written.number(n.is());
      case Value.Words w -> Written.text(w.is());
      case Value.Member m -> Written.text(m.is().id());
      case Value.Reference p -> Written.text(p.part().id());
      default ->
          throw new Answer.Unreadable(
              "此前的记录不能逐段续写，请不填起始时间",
              "what is on record cannot be continued; leave the beginning empty");
    };
  }

  private static Optional<Instant> instant(long micros) {
    return micros == Long.MIN_VALUE || micros == Long.MAX_VALUE
        ? Optional.empty()
        : Optional.of(Span.instantOf(micros));
  }

  /** The history in words, oldest first. */
  static Bilingual words(Value.States states, Attribute attribute) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Value.State s : states.states()) {
      Bilingual value = Phrases.value(s.value(), attribute, ZoneOffset.UTC);
      String span =
          instant(s.from()).map(Lasting::utc).orElse("…")
              + " – "
              + instant(s.until()).map(Lasting::utc).orElse("…");
      zh.add(span + "：" + value.zh());
      en.add(span + ": " + value.en());
    }
    return new Bilingual(String.join("；", zh), String.join("; ", en));
  }

  private static String utc(Instant at) {
    return Instants.local(at, ZoneOffset.UTC);
  }
}
