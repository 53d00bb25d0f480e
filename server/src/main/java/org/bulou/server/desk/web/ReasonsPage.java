package org.bulou.server.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.explain.ExplanationNode;
import org.bulou.law.model.LawText;
import org.bulou.law.source.Bilingual;

/**
 * Why a duty stands as it does.
 *
 * @param law the address of the article in the library
 * @param texts the article's own words, with what they are: verbatim, excerpt or paraphrase
 * @param sources what the places are called from which the words were taken
 * @param stale was the instrument checked only up to an earlier day
 * @param note what is uncertain about the citation
 */
public record ReasonsPage(
    String number,
    String title,
    DutyCard duty,
    Bilingual instrument,
    String law,
    List<LawText> texts,
    Map<String, Bilingual> sources,
    Optional<Bilingual> note,
    ExplanationNode reasons,
    boolean stale) {

  /** Where a text was taken from. */
  public Bilingual source(LawText text) {
    return sources.getOrDefault(text.source(), Bilingual.same(text.source()));
  }
}
