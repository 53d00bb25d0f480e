package org.bulou.server.filings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;

/**
 * Facts as a portal wants them written.
 *
 * @param language the portal's language
 * @param zone the zone in which the portal wants times
 * @param territories the only territories the portal knows; empty: all
 */
record FactWords(Language language, ZoneId zone, Set<String> territories) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** The words of a fact; empty when nothing is known. */
  Optional<String> of(FactPath.Answer answer) {
    boolean name = answer.attribute().name().equals("name");
    return name && answer.value() instanceof Value.Words
        ? Optional.of(answer.part().words().in(language)).filter(s -> !s.isBlank())
        : of(answer.value(), answer.attribute());
  }

  private Optional<String> of(Value value, Attribute attribute) {
    return switch (value) {
      case Value.NotSaid n -> Optional.empty();
      case Value.NobodyKnows n -> Optional.empty();
      case Value.Erased e -> Optional.empty();
      case Value.NotHappened n -> Optional.empty();
      case Value.Truth t -> Optional.of(t.is() ? word("是", "Yes") : word("否", "No"));
      case Value.Number n -> Optional.of(Long.toString(n.is()));
      case Value.Words w -> Optional.of(w.is()).filter(s -> !s.isBlank());
      case Value.Member m -> Optional.of(m.is().name().in(language));
      case Value.When w -> Optional.of(time(w.is()));
      case Value.Reference r -> Optional.of(r.part().words().in(language));
      case Value.Members m -> members(m, attribute);
      case Value.Parts p -> joined(p.members().stream().map(x -> x.words().in(language)).toList());
      case Value.Duties d -> Optional.empty();
      case Value.States s ->
          s.states().isEmpty() ? Optional.empty() : of(s.states().getLast().value(), attribute);
    };
  }

  private Optional<String> members(Value.Members members, Attribute attribute) {
    if (!(attribute.type() instanceof Type.SetOf set)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    BitSet yes = members.yes();
    for (DomainValue v : set.domain().values()) {
      if (yes.get(v.ordinal()) && known(set.domain(), v)) {
        names.add(v.name().in(language));
      }
    }
    return joined(names);
  }

  private boolean known(Domain domain, DomainValue value) {
    return !domain.id().equals("territory")
        || territories.isEmpty()
        || territories.contains(value.id());
  }

  private Optional<String> joined(List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(word("、", ", "), names));
  }

  /** A day as a day, an instant to the minute with its zone, anything else as its two ends. */
  private String time(Span span) {
    if (span.isInstant()) {
      return instant(span.start());
    }
    LocalDate day = span.start().atZone(zone).toLocalDate();
    return span.equals(Span.day(day, zone))
        ? day.toString()
        : instant(span.start()) + " – " + instant(span.end());
  }

  private String instant(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    String offset = local.getOffset().getTotalSeconds() == 0 ? "UTC" : "UTC" + local.getOffset();
    return MINUTE.format(local) + " " + offset;
  }

  private String word(String zh, String en) {
    return new Bilingual(zh, en).in(language);
  }

  /** The question that asks for a fact, with the parts' names in it. */
  static Bilingual question(FactPath.Answer answer) {
    Bilingual ask = answer.attribute().words().ask();
    Part part = answer.part();
    Bilingual asked = put(ask, "self", part.words());
    List<PartType.Key> keys = part.type().keys();
    for (int i = 0; i < keys.size() && i < part.keys().size(); i++) {
      asked = put(asked, keys.get(i).name(), part.keys().get(i).words());
    }
    return asked;
  }

  private static Bilingual put(Bilingual text, String name, Bilingual words) {
    String hole = "{" + name + "}";
    return new Bilingual(text.zh().replace(hole, words.zh()), text.en().replace(hole, words.en()));
  }
}
