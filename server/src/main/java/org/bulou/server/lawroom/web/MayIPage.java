package org.bulou.server.lawroom.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.LawText;
import org.bulou.law.source.Bilingual;
import org.bulou.server.lawroom.Asked;
import org.bulou.server.lawroom.Wish;
import org.bulou.server.organisation.Words;

/**
 * The public question: what one wants to do, the facts that matter, and the answer.
 *
 * @param chosen the answers given so far
 */
public record MayIPage(
    Optional<Wish> wish,
    Map<Asked, String> chosen,
    List<Words.Word> territories,
    Optional<Said> answer,
    Optional<String> problem) {

  public Wish[] wishes() {
    return Wish.values();
  }

  public boolean has(Asked asked, String value) {
    return value.equals(chosen.getOrDefault(asked, ""));
  }

  /**
   * What the law says.
   *
   * @param state {@code clear}, {@code closed} or {@code undetermined}
   * @param deciding what is not known and would decide, most telling first
   * @param considered the instruments asked
   * @param notCovered what nobody encoded
   * @param articles the words of the articles named
   */
  public record Said(
      String state,
      Bilingual words,
      Optional<Bilingual> practice,
      List<Line> lines,
      List<Deciding> deciding,
      List<Bilingual> considered,
      List<Bilingual> notCovered,
      List<ArticleText> articles) {}

  /**
   * A fact that would decide.
   *
   * @param asked the question of the form that answers it
   */
  public record Deciding(Optional<Asked> asked, Bilingual words) {}

  /**
   * One prohibition.
   *
   * @param closing readings under which it forbids
   * @param clear readings under which it does not
   */
  public record Line(
      Bilingual title,
      Bilingual cite,
      String anchor,
      String tone,
      Bilingual standing,
      List<Bilingual> closing,
      List<Bilingual> clear,
      List<Bilingual> unless,
      List<Bilingual> exposures) {}

  /** An article with its words. */
  public record ArticleText(String anchor, Bilingual cite, String address, List<LawText> texts) {
    /** Verbatim, excerpt or paraphrase. */
    public Bilingual words(LawText text) {
      return org.bulou.law.explain.Wording.of(text);
    }
  }
}
