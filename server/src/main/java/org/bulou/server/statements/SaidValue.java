package org.bulou.server.statements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.Type;

/**
 * A value as people write what was said: {@code yes}, {@code DE, CN}, {@code
 * 2026-11-24T13:00+08:00}, a day, {@code none} for an event that had not happened, or free words.
 */
final class SaidValue {
  private static final String NONE = "none";

  private SaidValue() {}

  /** Reads it; empty when it does not fit the attribute. */
  static Optional<Value> read(String said, Attribute of, Facts facts, ZoneId zone) {
    String text = said.strip();
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(value(text, of.type(), facts, zone));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Value value(String text, Type type, Facts facts, ZoneId zone) {
    return switch (type) {
      case Type.Bool b -> truth(text);
      case Type.Int i -> new Value.Number(Long.parseLong(text));
      case Type.Text t -> new Value.Words(text);
      case Type.Time t -> time(text, zone);
      case Type.EnumOf e -> new Value.Member(e.domain().value(text).orElseThrow(SaidValue::odd));
      case Type.SetOf s -> members(text, s.domain());
      case Type.PartOf p -> new Value.Reference(part(text, facts));
      case Type.ListOf l -> new Value.Parts(parts(text, facts), true);
      case Type.EnumList e -> throw odd();
      case Type.Duties d -> throw odd();
    };
  }

  private static Value truth(String text) {
    return switch (text) {
      case "yes", "true", "是" -> new Value.Truth(true);
      case "no", "false", "否" -> new Value.Truth(false);
      default -> throw odd();
    };
  }

  private static Value time(String text, ZoneId zone) {
    if (text.equals(NONE)) {
      return new Value.NotHappened(Span.at(0), "");
    }
    return new Value.When(
        text.length() == "2026-11-24".length()
            ? Span.day(LocalDate.parse(text), zone)
            : Span.instant(OffsetDateTime.parse(text).toInstant()));
  }

  private static Value members(String text, Domain domain) {
    BitSet yes = new BitSet();
    for (String name : names(text)) {
      yes.set(domain.value(name).orElseThrow(SaidValue::odd).ordinal());
    }
    return new Value.Members(yes, new BitSet(), true);
  }

  private static List<Part> parts(String text, Facts facts) {
    return names(text).stream().map(name -> part(name, facts)).toList();
  }

  private static Part part(String id, Facts facts) {
    return facts.part(id).orElseThrow(SaidValue::odd);
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.split("[,，、\\s]+")) {
      if (!name.isEmpty() && !name.equals(NONE)) {
        names.add(name);
      }
    }
    return names;
  }

  private static IllegalArgumentException odd() {
    return new IllegalArgumentException("does not fit");
  }

  /** Does one thing said agree with another, or with what is known? */
  static Match compare(Value said, Value known) {
    return switch (known) {
      case Value.NotSaid n -> Match.OPEN;
      case Value.NobodyKnows n -> Match.OPEN;
      case Value.Erased e -> Match.OPEN;
      case Value.States s ->
          s.states().isEmpty() ? Match.OPEN : compare(said, s.states().getLast().value());
      case Value.Words w -> said instanceof Value.Words x ? words(x.is(), w.is()) : Match.OPEN;
      case Value.When w -> when(said, w);
      case Value.NotHappened n ->
          said instanceof Value.NotHappened
              ? Match.SAME
              : said instanceof Value.When ? Match.DIFFERENT : Match.OPEN;
      case Value.Members m -> said instanceof Value.Members x ? members(x, m) : Match.OPEN;
      case Value.Parts p -> said instanceof Value.Parts x ? parts(x, p) : Match.OPEN;
      case Value.Truth t -> same(said, t);
      case Value.Number n -> same(said, n);
      case Value.Member m -> same(said, m);
      case Value.Reference r -> same(said, r);
      case Value.Duties d -> Match.OPEN;
    };
  }

  private static Match same(Value said, Value known) {
    return said.getClass() != known.getClass()
        ? Match.OPEN
        : key(said).equals(key(known)) ? Match.SAME : Match.DIFFERENT;
  }

  private static String key(Value value) {
    return value instanceof Value.Reference r ? r.part().id() : value.toString();
  }

  /** Two texts in one script are the same or not; a translation is for a person to judge. */
  private static Match words(String a, String b) {
    String left = a.strip().replaceAll("\\s+", " ");
    String right = b.strip().replaceAll("\\s+", " ");
    if (left.equals(right)) {
      return Match.SAME;
    }
    return han(left) == han(right) ? Match.DIFFERENT : Match.OPEN;
  }

  private static boolean han(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /** People say minutes; a day agrees with every instant in it. */
  private static Match when(Value said, Value.When known) {
    if (said instanceof Value.NotHappened) {
      return Match.DIFFERENT;
    }
    if (!(said instanceof Value.When w)) {
      return Match.OPEN;
    }
    Span a = w.is();
    Span b = known.is();
    boolean minute =
        a.isInstant()
            && b.isInstant()
            && a.start()
                .truncatedTo(ChronoUnit.MINUTES)
                .equals(b.start().truncatedTo(ChronoUnit.MINUTES));
    boolean overlap = a.from() < b.until() && b.from() < a.until();
    return minute || overlap ? Match.SAME : Match.DIFFERENT;
  }

  /** What is said to belong and known not to, or the other way round, differs. */
  private static Match members(Value.Members said, Value.Members known) {
    BitSet extra = (BitSet) said.yes().clone();
    extra.andNot(known.yes());
    BitSet denied = (BitSet) extra.clone();
    denied.and(known.no());
    BitSet left = (BitSet) known.yes().clone();
    left.andNot(said.yes());
    if (!left.isEmpty() || !denied.isEmpty() || (known.closed() && !extra.isEmpty())) {
      return Match.DIFFERENT;
    }
    return extra.isEmpty() ? Match.SAME : Match.OPEN;
  }

  private static Match parts(Value.Parts said, Value.Parts known) {
    HashSet<String> told = new HashSet<>(said.members().stream().map(Part::id).toList());
    HashSet<String> have = new HashSet<>(known.members().stream().map(Part::id).toList());
    if (told.equals(have)) {
      return Match.SAME;
    }
    return known.closed() || !told.containsAll(have) ? Match.DIFFERENT : Match.OPEN;
  }
}
