package org.bulou.server.desk.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.explain.ExplanationNode;
import org.bulou.law.model.LawText;
import org.bulou.law.source.Bilingual;

/**
 * Why a duty stands as it does.
 *
 * @param texts the article's own words, with what they are: verbatim, excerpt or paraphrase
 * @param stale was the instrument checked only up to an earlier day
 * @param note what is uncertain about the citation
 */
public record ReasonsPage(
    String number,
    String title,
    DutyCard duty,
    Bilingual instrument,
    List<LawText> texts,
    Optional<Bilingual> note,
    ExplanationNode reasons,
    boolean stale) {}
