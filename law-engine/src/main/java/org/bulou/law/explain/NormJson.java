package org.bulou.law.explain;

import java.time.LocalDate;
import java.util.List;
import org.bulou.law.evaluate.Address;
import org.bulou.law.evaluate.Duty;
import org.bulou.law.evaluate.Reasons;
import org.bulou.law.facts.Part;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;

/** What many places of the JSON share: norms, parts, addresses, exposures, explanations. */
final class NormJson {
  private final JsonOut json;

  NormJson(JsonOut json) {
    this.json = json;
  }

  void norm(Norm norm) {
    Norm.Head head = norm.head();
    json.text("id", head.id())
        .text("kind", Wire.of(head.kind()))
        .text("instrument", head.instrument().id())
        .text("article", head.article())
        .words("title", head.title())
        .words("citation", Citations.of(norm))
        .text("confidence", Wire.of(head.cite().confidence()))
        .text("from", head.validity().from().map(LocalDate::toString))
        .text("until", head.validity().until().map(LocalDate::toString));
  }

  void part(Part part) {
    json.text("id", part.id()).text("type", part.type().name());
    Bilingual words = Phrases.part(part);
    if (!words.equals(Bilingual.same(part.id()))) {
      json.words("words", words);
    }
  }

  void reasons(Reasons reasons) {
    json.list("reasons", reasons.addresses(), this::address);
  }

  void address(Address a) {
    json.text("address", a.show())
        .text("part", a.part())
        .text("type", a.type().name())
        .text("attribute", a.attribute().name());
    if (!a.member().isEmpty()) {
      json.text("member", a.member());
    }
  }

  void exposures(List<Duty.Exposure> exposures, Norm norm) {
    json.list(
        "exposures",
        exposures,
        x ->
            json.object("norm", o -> norm(x.penalty()))
                .bound("from", x.from(), norm.head().instrument().zone())
                .bound("until", x.until(), norm.head().instrument().zone())
                .text("applies", Wire.of(x.applies())));
  }

  void ids(String name, List<Norm> norms) {
    json.texts(name, norms.stream().map(Norm::id).toList());
  }

  void explanation(ExplanationNode node) {
    json.words("text", node.text())
        .text("truth", node.truth().map(Wire::of))
        .words("citation", node.citation())
        .text("fact", node.fact());
    if (!node.children().isEmpty()) {
      json.list("children", node.children(), this::explanation);
    }
  }
}
