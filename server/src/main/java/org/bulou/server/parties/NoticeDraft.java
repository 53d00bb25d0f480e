package org.bulou.server.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.source.Language;
import org.bulou.server.web.Texts;
import org.springframework.stereotype.Component;

/**
 * The first words of a notice, filled from the facts. What the case does not know stands as a gap,
 * and a notice with a gap is not checked.
 */
@Component
final class NoticeDraft {
  /** How a gap begins in both languages. */
  static final String GAP = "[[";

  private final Texts texts;

  NoticeDraft(Texts texts) {
    this.texts = texts;
  }

  String of(NoticeKind kind, Facts facts, String entity, Language language) {
    Part us = facts.part(entity).orElseThrow(() -> new NotDone(NotDone.Reason.CHOICE_ODD));
    List<Part> flaws = all(facts, "vulnerability");
    return texts.text(
        language,
        "parties.template." + kind.wire(),
        us.words().in(language),
        kind == NoticeKind.UPSTREAM ? components(facts, flaws, language) : products(us, language),
        flaws.isEmpty() ? gap(language) : joined(flaws, "technical_features", language),
        flaws.isEmpty() ? gap(language) : joined(flaws, "harm", language),
        measures(facts, language));
  }

  private String components(Facts facts, List<Part> flaws, Language language) {
    List<String> names = new ArrayList<>();
    for (Part flaw : flaws) {
      if (flaw.value(flaw.type().need("component")) instanceof Value.Reference r) {
        facts.part(r.part().id()).ifPresent(c -> names.add(c.words().in(language)));
      }
    }
    return names.isEmpty() ? gap(language) : String.join(", ", names.stream().distinct().toList());
  }

  private String products(Part us, Language language) {
    if (!(us.value(us.type().need("products")) instanceof Value.Parts p)) {
      return gap(language);
    }
    List<String> names =
        p.members().stream()
            .map(
                g ->
                    g.words().in(language)
                        + " "
                        + text(g, "model").orElse("")
                        + " "
                        + text(g, "version").orElse(gap(language)))
            .map(t -> t.replaceAll(" +", " ").strip())
            .toList();
    return names.isEmpty() ? gap(language) : String.join("; ", names);
  }

  private String joined(List<Part> flaws, String attribute, Language language) {
    return String.join(
        "; ", flaws.stream().map(v -> text(v, attribute).orElse(gap(language))).toList());
  }

  private String measures(Facts facts, Language language) {
    List<String> known =
        all(facts, "measure").stream()
            .map(
                m ->
                    m.value(m.type().need("kind")) instanceof Value.Member k
                        ? k.is().name().in(language)
                        : m.id())
            .toList();
    return known.isEmpty() ? gap(language) : String.join(", ", known);
  }

  private static List<Part> all(Facts facts, String type) {
    return facts.parts().stream()
        .filter(p -> p.type().name().equals(type) && !p.isPhantom())
        .toList();
  }

  private static Optional<String> text(Part part, String attribute) {
    return part.value(part.type().need(attribute)) instanceof Value.Words w
        ? Optional.of(w.is())
        : Optional.empty();
  }

  private String gap(Language language) {
    return GAP + texts.text(language, "parties.template.gap") + "]]";
  }
}
