package org.bulou.law.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulou.law.check.LawCheck;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.model.Law;
import org.bulou.law.model.Packs;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import org.junit.jupiter.api.Test;

/** Law in a pack is off until it is switched on, and what is off is said. */
class PacksTest {
  private static final String INSTRUMENT =
      """
      schema: bulou/instrument/1
      id: cn.invented
      name: { zh: 虚构规定, en: Invented rules }
      jurisdiction: CN
      zone: Asia/Shanghai
      rank: normative-document
      pack: cn-content
      aspects: [ content, app ]
      life: [ { state: in-force, from: 2020-01-01 } ]
      checked_until: 2026-11-22
      encoded: whole
      sources: { own: { title: { zh: 虚构, en: invented } } }
      """;
  private static final String ARTICLE =
      """
      schema: bulou/article/1
      instrument: cn.invented
      article: "1"
      aspects: [ app ]
      text: [ { lang: zh, status: paraphrase, body: 虚构 } ]
      terms:
        - id: cn.invented_term
          of: [ e entity ]
          is: e.established_in == 'CN'
          cite: { at: 第一条, source: own, confidence: derived }
      norms:
        - id: cn.invented.1.keep
          from: 2020-01-01
          kind: duty
          title: { zh: 虚构义务, en: an invented duty }
          cite: { at: 第一条, source: own, confidence: derived }
          bearer: e in case.entities
          when: cn.invented_term(e)
          discharged_by: { act: keep }
      """;
  private static final String CASE =
      """
      schema: bulou/case/1
      id: packs
      as_of: 2026-11-24T12:00+08:00
      facts:
        case: { aspects: %s, entities: { all: [ sz ] } }
        sz: { is: entity, established_in: CN }
      """;

  private static List<SourceTree.Source> sources() {
    List<SourceTree.Source> sources = new ArrayList<>(LawFolder.shipped());
    sources.add(new SourceTree.Source("cn/invented/instrument.yaml", INSTRUMENT));
    sources.add(new SourceTree.Source("cn/invented/1.yaml", ARTICLE));
    return sources;
  }

  private static Evaluation ask(Packs packs, String aspects) {
    Law law = LawLibrary.read(sources(), packs, "");
    CaseFile file =
        CaseReader.read(new SourceTree.Source("case.yaml", CASE.formatted(aspects)), law)
            .getFirst();
    return Evaluator.of(law)
        .evaluate(file.record(), Moment.at(file.asOf()), Readings.NONE, List.of());
  }

  private static Evaluation.Why why(Evaluation evaluation) {
    return evaluation.silentInstruments().stream()
        .filter(s -> s.instrument().id().equals("cn.invented"))
        .findFirst()
        .orElseThrow()
        .why();
  }

  @Test
  void shouldAskNothingWhileThePackIsOff() {
    Evaluation off = ask(Packs.NONE, "{ only: [ app ] }");
    assertTrue(off.duty("cn.invented.1.keep(sz)").isEmpty());
    assertEquals(Evaluation.Why.SWITCHED_OFF, why(off));
  }

  @Test
  void shouldAskWhenThePackIsOn() {
    assertTrue(
        ask(Packs.of(Set.of("cn-content")), "{ only: [ app ] }")
            .duty("cn.invented.1.keep(sz)")
            .isPresent());
  }

  @Test
  void shouldReadAnArticleOnlyForItsOwnAspects() {
    Evaluation other = ask(Packs.ALL, "{ only: [ content ] }");
    assertTrue(other.duty("cn.invented.1.keep(sz)").isEmpty());
    assertFalse(
        other.undecidedInstruments().stream().anyMatch(i -> i.id().equals("cn.invented")),
        "the article's own aspect is said to be absent");
  }

  @Test
  void shouldPutCasesToTheLawOfTheirFolderAndOfTheirOwnLine() {
    List<SourceTree.Source> all = sources();
    SourceTree.Source near = new SourceTree.Source("cn/invented/cases/1.yaml", CASE);
    SourceTree.Source far =
        new SourceTree.Source("replays/r.yaml", "packs: [ cn-apps, cn-content ]\n" + CASE);
    PackedCases packs = PackedCases.of(all);
    assertEquals(Packs.of(Set.of("cn-content")), packs.packs(near));
    assertEquals(Packs.of(Set.of("cn-apps", "cn-content")), packs.packs(far));
  }

  @Test
  void shouldRefuseAPackNobodyKnows() {
    List<SourceTree.Source> sources = new ArrayList<>(LawFolder.shipped());
    sources.add(
        new SourceTree.Source(
            "cn/invented/instrument.yaml", INSTRUMENT.replace("cn-content", "cn-contnt")));
    SourceException refused =
        assertThrows(SourceException.class, () -> LawLibrary.read(sources, Packs.ALL, ""));
    assertEquals("unknown-pack", refused.problems().getFirst().code());
    assertTrue(refused.problems().getFirst().advice().en().contains("cn-content"));
  }

  @Test
  void shouldFindLawThatLeansOnAnotherPack() {
    List<SourceTree.Source> sources = new ArrayList<>(sources());
    sources.add(
        new SourceTree.Source(
            "cn/invented/2.yaml",
            ARTICLE
                .replace("article: \"1\"", "article: \"2\"\npack: cn-apps")
                .replace("cn.invented.1.keep", "cn.invented.2.keep")
                .replaceAll("(?s)terms:.*norms:", "norms:")));
    Law law = LawLibrary.read(sources, Packs.ALL, "");
    List<String> codes =
        LawCheck.of(law, List.of()).stream()
            .map(LawCheck.Finding::code)
            .filter("other-pack"::equals)
            .toList();
    assertEquals(List.of("other-pack"), codes);
  }

  /** Two topics may both need an aspect: it must not become two, nor move the others. */
  @Test
  void shouldKeepOneValueThatTwoFilesName() {
    List<SourceTree.Source> sources = new ArrayList<>(LawFolder.shipped());
    for (String file : List.of("x1", "x2")) {
      sources.add(
          new SourceTree.Source(
              "vocabulary/" + file + ".yaml",
              "schema: bulou/vocabulary/1\ndomains: { aspect: { values: [ twice, only-"
                  + file
                  + " ] } }\n"));
    }
    var aspects = LawLibrary.read(sources).vocabulary().domain("aspect").orElseThrow().values();
    for (int i = 0; i < aspects.size(); i++) {
      assertEquals(i, aspects.get(i).ordinal(), aspects.get(i).id());
    }
    assertEquals(1, aspects.stream().filter(a -> a.id().equals("twice")).count());
  }
}
