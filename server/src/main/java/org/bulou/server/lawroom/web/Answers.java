package org.bulou.server.lawroom.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bulou.law.evaluate.Address;
import org.bulou.law.evaluate.Coverage;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.evaluate.Verdict;
import org.bulou.law.explain.OpenElement;
import org.bulou.law.explain.Wording;
import org.bulou.law.model.Article;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.server.lawroom.Asked;
import org.bulou.server.lawroom.MayI;
import org.bulou.server.lawroom.Wish;
import org.bulou.server.library.Library;
import org.bulou.server.organisation.Words;
import org.springframework.stereotype.Component;

/** Says in words what the gate said to a stranger. */
@Component
final class Answers {
  private final Library library;
  private final Words words;

  Answers(Library library, Words words) {
    this.library = library;
    this.words = words;
  }

  MayIPage.Said of(Wish wish, MayI.Answer answer) {
    Gate gate = answer.gate();
    return new MayIPage.Said(
        gate.wire(),
        Wording.of(gate),
        gate instanceof Gate.Undetermined u
            ? Optional.of(Wording.of(u.practice()))
            : Optional.empty(),
        gate.verdicts().stream()
            .sorted(Comparator.comparing(Verdict::standing)) // what forbids comes first
            .map(this::line)
            .toList(),
        answer.deciding().keySet().stream().map(a -> deciding(wish, a)).distinct().toList(),
        gate.coverage().considered().stream().map(this::instrument).toList(),
        notCovered(gate.coverage()),
        articles(gate));
  }

  private MayIPage.Line line(Verdict v) {
    Norm.Head head = v.norm().head();
    return new MayIPage.Line(
        head.title(),
        cite(head.instrument(), head.cite().at()),
        anchor(head),
        v.standing().name().toLowerCase(Locale.ROOT),
        Wording.of(v.standing()),
        readings(v.closing()),
        readings(v.clear()),
        v.unless().stream().map(n -> n.head().title()).distinct().toList(),
        v.exposures().stream()
            .map(
                x -> {
                  Norm.Head penalty = x.penalty().head();
                  Bilingual at = cite(penalty.instrument(), penalty.cite().at());
                  return new Bilingual(
                      penalty.title().zh() + "（" + at.zh() + "）",
                      penalty.title().en() + " (" + at.en() + ")");
                })
            .distinct()
            .toList());
  }

  private static Bilingual cite(Instrument i, String at) {
    return new Bilingual(i.shortName().zh() + " " + at, i.shortName().en() + " " + at);
  }

  private static String anchor(Norm.Head head) {
    return (head.instrument().id() + "-" + head.article()).replaceAll("[^\\p{L}\\p{N}.]", "-");
  }

  /** {@code element=reading} as its own words say it. */
  private List<Bilingual> readings(List<String> all) {
    return all.stream().filter(r -> r.contains("=")).map(this::reading).distinct().toList();
  }

  private Bilingual reading(String said) {
    int at = said.indexOf('=');
    String id = said.substring(at + 1);
    return library.openElements().stream()
        .filter(e -> e.element().equals(said.substring(0, at)))
        .findFirst()
        .flatMap(e -> e.reading(id).map(r -> reading(e, r)))
        .orElseGet(() -> Bilingual.same(said));
  }

  private static Bilingual reading(OpenElement e, Choice.Reading<?> r) {
    Bilingual about = e.about().words();
    return new Bilingual(
        about.zh() + "，" + e.cite().at() + "：" + r.why().zh(),
        about.en() + ", " + e.cite().at() + ": " + r.why().en());
  }

  /** In the words of the form where it asks for the fact, else in the vocabulary's. */
  private static MayIPage.Deciding deciding(Wish wish, Address a) {
    Optional<Asked> asked = Asked.about(a).filter(wish.asks()::contains);
    return new MayIPage.Deciding(asked, asked.isPresent() ? Bilingual.same("") : wanting(a));
  }

  private static Bilingual wanting(Address a) {
    Bilingual type = a.type().words();
    Bilingual what = a.attribute().words().name();
    return new Bilingual(type.zh() + "：" + what.zh(), type.en() + ": " + what.en());
  }

  private Bilingual instrument(String considered) {
    String id = considered.replaceAll("@.*", "");
    return Optional.ofNullable(library.law().instruments().get(id))
        .map(Instrument::shortName)
        .orElseGet(() -> Bilingual.same(id));
  }

  private List<Bilingual> notCovered(Coverage coverage) {
    return new TreeSet<>(
            coverage.notCovered().stream().map(Coverage.NotCovered::territory).toList())
        .stream().map(words::name).toList();
  }

  private List<MayIPage.ArticleText> articles(Gate gate) {
    Map<String, MayIPage.ArticleText> found = new LinkedHashMap<>();
    for (Verdict v : gate.verdicts()) {
      Norm.Head head = v.norm().head();
      found.putIfAbsent(
          anchor(head),
          new MayIPage.ArticleText(
              anchor(head),
              cite(head.instrument(), head.article()),
              "/law/" + head.instrument().id() + "#" + InstrumentPage.anchor(head.article()),
              library.law().articlesOf(head.instrument().id()).stream()
                  .filter(a -> a.number().equals(head.article()))
                  .map(Article::texts)
                  .flatMap(List::stream)
                  .toList()));
    }
    return List.copyOf(found.values());
  }
}
