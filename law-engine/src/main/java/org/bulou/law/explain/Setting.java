package org.bulou.law.explain;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.evaluate.Trace;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;

/**
 * In which setting an expression is read: the variables and their values, the instant, the zone of
 * the instrument.
 *
 * @param variables by slot; empty where nothing is bound
 * @param at the instant at which states are read
 * @param law the instant for which dated values are chosen
 */
record Setting(Facts facts, List<Optional<Operand>> variables, Span at, Span law, ZoneId zone) {

  /** The head's variables as the trace holds them. */
  static Setting of(Trace trace, int slots, Span at, Span law, ZoneId zone) {
    List<Optional<Operand>> variables = new ArrayList<>();
    for (int slot = 0; slot < slots; slot++) {
      variables.add(
          trace.variable(slot) instanceof Part p
              ? Optional.of(Operand.literal(Phrases.part(p), p))
              : Optional.empty());
    }
    return new Setting(trace.facts(), variables, at, law, zone);
  }

  Setting at(Span instant, Span lawInstant) {
    return new Setting(facts, variables, instant, lawInstant, zone);
  }

  /** With a variable bound to a part. */
  Setting with(int slot, Part part) {
    List<Optional<Operand>> more = new ArrayList<>(variables);
    while (more.size() <= slot) {
      more.add(Optional.empty());
    }
    more.set(slot, Optional.of(Operand.literal(Phrases.part(part), part)));
    return new Setting(facts, more, at, law, zone);
  }

  /** Inside a term: the case, then the arguments. */
  Setting call(List<Operand> arguments) {
    List<Optional<Operand>> inner = new ArrayList<>();
    inner.add(Optional.of(Operand.literal(Phrases.part(facts.root()), facts.root())));
    arguments.forEach(a -> inner.add(Optional.of(a)));
    return new Setting(facts, inner, at, law, zone);
  }

  Operand variable(int slot, String name) {
    return slot < variables.size()
        ? variables.get(slot).orElseGet(() -> unbound(name))
        : unbound(name);
  }

  private static Operand unbound(String name) {
    throw new IllegalStateException("the variable " + name + " is bound to nothing");
  }

  Part keyed(PartType type, List<Part> keys) {
    if (keys.stream().anyMatch(Part::isPhantom)) {
      return Part.phantom(type);
    }
    return facts.part(Part.id(type, keys)).orElseGet(() -> Part.keyed(type, keys));
  }

  /**
   * The fact as it stands at the instant read; a state that does not cover the instant is not said.
   */
  Operand.Fact fact(Part part, Attribute attribute) {
    if (!part.type().name().equals(attribute.owner())) {
      return new Operand.Fact(part, attribute, Value.NOT_SAID, 0);
    }
    Value value = part.value(attribute);
    return new Operand.Fact(
        part,
        attribute,
        value instanceof Value.States s ? state(s) : value,
        part.version(attribute));
  }

  private Value state(Value.States states) {
    return states.states().stream()
        .filter(s -> s.from() <= at.from() && at.until() <= s.until())
        .map(Value.State::value)
        .findFirst()
        .orElse(Value.NOT_SAID);
  }

  /** A list of parts: what is not said is open, unless silence means "none". */
  Value.Parts parts(Part owner, Attribute attribute) {
    Value value = fact(owner, attribute).value();
    if (value instanceof Value.Parts p) {
      return p;
    }
    boolean none =
        value instanceof Value.NotSaid
            && attribute.silence() == Attribute.Silence.NOT_ON_RECORD
            && !owner.isPhantom();
    return new Value.Parts(List.of(), none);
  }

  Bilingual words(Operand.Fact fact) {
    return Phrases.value(fact.value(), fact.attribute(), zone);
  }
}
