package org.bulou.server.decisions;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bulou.law.evaluate.Conflict;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.explain.Explanation;
import org.bulou.law.explain.ExplanationNode;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Law;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.server.platform.Sha256;

/**
 * What a conflict rests on, as one hash: the two norms in their versions, the act, the due instant,
 * the readings, and the value of every fact that was read for either. Time that passes does not
 * change it, nor does a fact that neither norm reads.
 */
final class Basis {
  private final StringBuilder text = new StringBuilder();

  private Basis() {}

  static String of(Conflict c, Evaluation evaluation, Law law) {
    Basis basis = new Basis();
    basis.line(c.duty().id()).line(c.duty().standing().name());
    basis.line(c.duty().norm().head().validity().toString());
    basis.line(c.duty().due().map(d -> Long.toString(d.earliest())).orElse("undated"));
    basis.line(c.duty().fallsAwayIf().stream().map(n -> n.id()).sorted().toList().toString());
    basis.line(c.prohibition().norm().id()).line(c.prohibition().standing().name());
    basis.line(c.prohibition().norm().head().validity().toString());
    basis.line(new TreeSet<>(c.prohibition().closing()).toString());
    basis.line(new TreeSet<>(c.prohibition().clear()).toString());
    basis.part(c.action());
    basis.facts(c, evaluation.versions().readings(), law);
    return Sha256.hex(basis.text.toString());
  }

  private Basis line(String line) {
    text.append(line).append('\n');
    return this;
  }

  private void part(Part part) {
    for (Attribute a : part.type().attributes()) {
      Value value = part.value(a);
      line(a.name() + "=" + shown(value));
      if (value instanceof Value.Parts p && a.name().equals("items")) {
        p.members().forEach(this::part);
      }
    }
  }

  private void facts(Conflict c, Map<String, String> readings, Law law) {
    TreeMap<String, String> read = new TreeMap<>();
    collect(Explanation.of(law, c.duty(), readings), c.duty().trace().facts(), read);
    collect(Explanation.of(law, c.prohibition(), readings), c.prohibition().trace().facts(), read);
    read.forEach((address, value) -> line(address + "=" + value));
  }

  private static void collect(ExplanationNode node, Facts facts, Map<String, String> into) {
    node.fact().ifPresent(a -> value(a, facts).ifPresent(v -> into.put(a, v)));
    node.children().forEach(child -> collect(child, facts, into));
  }

  private static Optional<String> value(String address, Facts facts) {
    int dot = address.lastIndexOf('.');
    String attribute = address.substring(dot + 1).replaceAll(" .*", "");
    return dot < 0
        ? Optional.empty()
        : facts
            .part(address.substring(0, dot))
            .flatMap(p -> p.type().attribute(attribute).map(p::value))
            .map(Basis::shown);
  }

  /** An answer that is not there is the same whoever was asked when. */
  private static String shown(Value value) {
    return switch (value) {
      case Value.NotSaid n -> "?";
      case Value.NobodyKnows n -> "?";
      case Value.Erased e -> "?";
      case Value.NotHappened n -> "not yet";
      case Value.Reference r -> r.part().id();
      case Value.Parts p ->
          p.closed() + new TreeSet<>(p.members().stream().map(Part::id).toList()).toString();
      case Value.Duties d -> new TreeSet<>(d.ids()).toString();
      default -> value.toString();
    };
  }
}
