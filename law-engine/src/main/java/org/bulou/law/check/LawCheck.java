package org.bulou.law.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.model.Article;
import org.bulou.law.model.Citation;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.LawText;
import org.bulou.law.model.Norm;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Position;

/** Looks a library over: citations, texts, cases, dead norms, conditions that ask too much. */
public final class LawCheck {
  private final Law law;
  private final List<CaseFile> cases;
  private final List<Finding> findings = new ArrayList<>();

  private LawCheck(Law law, List<CaseFile> cases) {
    this.law = law;
    this.cases = cases;
  }

  /**
   * Something found.
   *
   * @param error whether it must be mended before shipping; a note otherwise
   */
  public record Finding(boolean error, Position at, String code, Bilingual message) {}

  /** All findings, errors first, then by place. */
  public static List<Finding> of(Law law, List<CaseFile> cases) {
    LawCheck check = new LawCheck(law, cases);
    check.citations();
    check.texts();
    check.cases();
    check.instruments();
    check.conditions();
    PackBorders.check(law, check.findings);
    check.findings.sort(
        Comparator.comparingInt((Finding f) -> f.error() ? 0 : 1)
            .thenComparing(f -> f.at().file())
            .thenComparingInt(f -> f.at().line())
            .thenComparing(Finding::code));
    return List.copyOf(check.findings);
  }

  private void add(boolean error, Position at, String code, String zh, String en) {
    findings.add(new Finding(error, at, code, new Bilingual(zh, en)));
  }

  private void citations() {
    for (Norm n : law.norms()) {
      source(n.head().instrument(), n.head().cite(), n.head().at());
    }
    law.terms().values().forEach(t -> home(t.home(), t.cite(), t.at()));
    law.tables().values().forEach(t -> home(t.home(), t.cite(), t.at()));
    law.values().values().forEach(v -> v.values().forEach(d -> home(v.home(), d.cite(), v.at())));
  }

  private void home(String home, Citation cite, Position at) {
    Instrument instrument = law.instruments().get(home);
    if (instrument != null) {
      source(instrument, cite, at);
    }
  }

  private void source(Instrument instrument, Citation cite, Position at) {
    if (!instrument.sources().containsKey(cite.source())) {
      add(
          true,
          at,
          "unknown-source",
          "出处 `" + cite.source() + "` 不在 " + instrument.id() + " 的 sources 中",
          "the source `" + cite.source() + "` is not among the sources of " + instrument.id());
    }
  }

  private void texts() {
    for (Article a : law.articles()) {
      if (a.texts().isEmpty()) {
        add(true, a.at(), "no-text", "条文没有文本", "the article has no text");
      }
      Instrument instrument = law.instruments().get(a.instrument());
      for (LawText t : a.texts()) {
        boolean quoted = !t.status().equals("paraphrase");
        if (quoted && instrument != null && !instrument.sources().containsKey(t.source())) {
          add(
              true,
              a.at(),
              "unknown-source",
              "引文的出处 `" + t.source() + "` 不在 sources 中",
              "the quotation's source `" + t.source() + "` is not among the sources");
        }
      }
    }
  }

  private void cases() {
    for (String id : law.normIds()) {
      Norm norm = law.norm(id).orElseThrow();
      Instrument instrument = norm.head().instrument();
      boolean needed =
          switch (norm.head().kind()) {
            case DUTY, PROHIBITION, PERMISSION, PENALTY -> true;
            case RECOMMENDATION, POWER -> false;
          };
      if (!needed || !instrument.binding()) {
        continue;
      }
      Set<String> shown = new LinkedHashSet<>();
      cases.stream().filter(c -> c.tests().contains(id)).forEach(c -> shown.add(c.shows()));
      if (!shown.contains("true") && !shown.contains("boundary")) {
        add(
            true,
            norm.head().at(),
            "no-true-case",
            "`" + id + "` 没有成立的案例",
            "`" + id + "` has no case in which it applies");
      }
      if (!shown.contains("near-miss")) {
        add(
            true,
            norm.head().at(),
            "no-near-miss",
            "`" + id + "` 没有差一点的案例",
            "`" + id + "` has no near miss");
      }
      boolean counted =
          norm.clock().isPresent()
              && (norm.clock().get() instanceof Clock.Within
                  || norm.clock().get() instanceof Clock.OnDate);
      if (counted && !shown.contains("boundary")) {
        add(
            true,
            norm.head().at(),
            "no-boundary",
            "`" + id + "` 没有边界时刻的案例",
            "`" + id + "` has no case at its boundary instant");
      }
    }
  }

  private void instruments() {
    for (Instrument i : law.instruments().values()) {
      if (i.encoded() == Instrument.Encoded.NOT_ENCODED && i.subject().isEmpty()) {
        add(true, i.at(), "no-subject", "未编码的文件应写明主题", "a stub must say its subject");
      }
      if (i.encoded() == Instrument.Encoded.WHOLE && law.articlesOf(i.id()).isEmpty()) {
        add(true, i.at(), "no-articles", "没有条文", "encoded whole, but it has no articles");
      }
    }
    for (Definition.Doctrine d : law.doctrines().values()) {
      if (d.cite().at().isEmpty()) {
        add(true, d.at(), "missing-citation", "缺少出处", "the citation is missing");
      }
    }
  }

  private void conditions() {
    for (Definition.Term t : law.terms().values()) {
      t.body()
          .readings()
          .forEach(
              r -> AsksTooMuch.in(r.is(), law).ifPresent(f -> findings.add(f.at(t.at(), t.id()))));
    }
    for (Norm n : law.norms()) {
      n.conditions()
          .when()
          .ifPresent(
              c ->
                  c.readings()
                      .forEach(
                          r ->
                              AsksTooMuch.in(r.is(), law)
                                  .ifPresent(f -> findings.add(f.at(n.head().at(), n.id())))));
    }
  }
}
