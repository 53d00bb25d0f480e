package org.bulou.server.desk.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulou.law.condition.Scope;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Norm;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;
import org.bulou.server.desk.web.QuestionCard.Choice;
import org.bulou.server.library.Library;
import org.springframework.stereotype.Component;

/** What a case can be about, and what cases about that are made of, as the library has it. */
@Component
final class CaseAspects {
  private final Library library;

  CaseAspects(Library library) {
    this.library = library;
  }

  private Attribute aspects() {
    return library.law().vocabulary().need("case").need("aspects");
  }

  private Domain domain() {
    return ((Type.SetOf) aspects().type()).domain();
  }

  /** Every aspect. */
  List<Choice> all() {
    return domain().values().stream().map(v -> new Choice(v.id(), v.name())).toList();
  }

  /** Those the case is said to have. */
  List<String> of(Facts facts) {
    return facts.root().value(aspects()) instanceof Value.Members m
        ? domain().values().stream().filter(v -> m.yes().get(v.ordinal())).map(v -> v.id()).toList()
        : List.of();
  }

  /** The kinds of parts that laws about these aspects speak of. */
  Set<PartType> usual(List<String> said) {
    Set<PartType> usual = new LinkedHashSet<>();
    library.law().norms().stream()
        .filter(n -> concerns(n, said))
        .map(n -> n.binding().scope())
        .forEach(s -> usual.addAll(types(s)));
    return usual;
  }

  private static boolean concerns(Norm norm, List<String> said) {
    return norm.head().aspects().stream().anyMatch(said::contains);
  }

  private static List<PartType> types(Scope scope) {
    return scope.names().stream()
        .flatMap(n -> scope.find(n).stream())
        .flatMap(
            b ->
                b.type() instanceof Type.PartOf p
                    ? List.of(p.part()).stream()
                    : List.<PartType>of().stream())
        .toList();
  }
}
