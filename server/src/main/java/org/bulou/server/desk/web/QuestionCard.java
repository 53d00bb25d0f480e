package org.bulou.server.desk.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.evaluate.Address;
import org.bulou.law.evaluate.Question;
import org.bulou.law.explain.Phrases;
import org.bulou.law.facts.Claim;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Type;

/**
 * A question that can be answered where it stands.
 *
 * @param part where the answer goes
 * @param member a member of a set, {@code *} for "are these all?", empty for the whole value
 * @param kind the kind of field: {@code answer}, {@code bool}, {@code one}, {@code some}, {@code
 *     member}, {@code number}, {@code time}, {@code text}, {@code part}, {@code all}
 * @param choices what can be chosen; for {@code all}, the members known so far
 * @param others for {@code all}, parts of the case that are not on the list and could be
 * @param settles how many duties and gates it bears on
 * @param claims what somebody already says about it
 * @param determination is it a question the law asks, with grounds to be given
 * @param lasting does it hold from and until, so that it can be told since when
 */
public record QuestionCard(
    String part,
    String attribute,
    String member,
    String kind,
    Bilingual ask,
    List<Choice> choices,
    List<Choice> others,
    int settles,
    Optional<When> soonest,
    List<String> claims,
    boolean determination,
    boolean lasting) {

  /** The vocabulary has no names for them, because law files write them as they are. */
  private static final Map<String, Bilingual> ANSWERS =
      Map.of(
          "yes", new Bilingual("是", "yes"),
          "no", new Bilingual("否", "no"),
          "not-yet", new Bilingual("尚不能确定", "not yet"));

  private static final Set<String> LASTING =
      Set.of("answer", "bool", "one", "number", "text", "part");

  /** Something that can be chosen. */
  public record Choice(String value, Bilingual name) {}

  static QuestionCard of(Question q, Facts facts, Reader r) {
    Address a = q.address();
    return new QuestionCard(
        a.part(),
        a.attribute().name(),
        a.member(),
        kind(a),
        q.ask(),
        choices(a, facts),
        others(a, facts),
        q.settles().size(),
        q.soonest().map(t -> r.end(Span.instantOf(t), ZoneOffset.UTC)),
        q.claims().stream().map(c -> claim(c, r)).toList(),
        a.attribute().determination(),
        false);
  }

  /** The form of any attribute of a part, asked for or not. */
  static QuestionCard of(Part part, Attribute attribute, Facts facts) {
    Address a = new Address(part.id(), part.type(), attribute, "");
    String kind = kind(a);
    return new QuestionCard(
        a.part(),
        attribute.name(),
        "",
        kind,
        attribute.words().name(),
        choices(a, facts),
        others(a, facts),
        0,
        Optional.empty(),
        List.of(),
        attribute.determination(),
        attribute.manner() == Attribute.Manner.STATE
            && !attribute.determination()
            && LASTING.contains(kind));
  }

  static String claim(Claim c, Reader r) {
    return c.by() + ": " + Phrases.value(c.value(), c.attribute(), ZoneOffset.UTC).in(r.language());
  }

  private static String kind(Address a) {
    return switch (a.attribute().type()) {
      case Type.Bool b -> "bool";
      case Type.Int i -> "number";
      case Type.Text t -> "text";
      case Type.Time t -> "time";
      case Type.EnumOf e -> e.domain().values().size() <= 6 ? "answer" : "one";
      case Type.SetOf s -> a.member().isEmpty() ? "some" : "member";
      case Type.PartOf p -> "part";
      case Type.ListOf l -> "all";
      case Type.EnumList e -> "text";
      case Type.Duties d -> "text";
    };
  }

  private static List<Choice> choices(Address a, Facts facts) {
    return switch (a.attribute().type()) {
      case Type.EnumOf e ->
          e.domain().values().stream()
              .map(v -> new Choice(v.id(), ANSWERS.getOrDefault(v.id(), v.name())))
              .toList();
      case Type.SetOf s ->
          s.domain().values().stream().map(v -> new Choice(v.id(), v.name())).toList();
      case Type.PartOf p -> parts(facts, p.part().name());
      case Type.ListOf l -> members(a, facts);
      default -> List.of();
    };
  }

  /** Those that are on the list, as far as it is known. */
  private static List<Choice> members(Address a, Facts facts) {
    return facts
        .part(a.part())
        .map(p -> p.value(a.attribute()))
        .filter(v -> v instanceof Value.Parts)
        .map(v -> ((Value.Parts) v).members())
        .orElse(List.of())
        .stream()
        .map(p -> new Choice(p.id(), p.words()))
        .toList();
  }

  /** Parts the case has that could be on the list and are not. */
  private static List<Choice> others(Address a, Facts facts) {
    if (!(a.attribute().type() instanceof Type.ListOf l)) {
      return List.of();
    }
    List<Choice> known = members(a, facts);
    return parts(facts, l.part().name()).stream().filter(c -> !known.contains(c)).toList();
  }

  private static List<Choice> parts(Facts facts, String type) {
    return facts.parts().stream()
        .filter(p -> p.type().name().equals(type) && !p.isPhantom())
        .map(p -> new Choice(p.id(), p.words()))
        .toList();
  }
}
