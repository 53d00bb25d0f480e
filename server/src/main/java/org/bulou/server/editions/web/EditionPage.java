package org.bulou.server.editions.web;

import java.util.List;
import java.util.Optional;
import org.bulou.server.editions.CaseChange;
import org.bulou.server.editions.LawChange;

/**
 * An edition with what it would change.
 *
 * @param progress empty: no preview was begun
 * @param lawChanges the first of what differs in the law
 * @param lawAll how many differences there are
 * @param cases those the reader takes part in, as many as fit
 * @param mine how many that are
 * @param others how many more change
 * @param fit the name of what stands in the way, or {@code fit}
 * @param mayAsk may the reader ask that it take effect
 * @param mayConfirm is the reader the second person
 */
public record EditionPage(
    EditionsPage.Line edition,
    Optional<Progress> progress,
    List<LawChange> lawChanges,
    int lawAll,
    List<CaseChange> cases,
    int mine,
    int others,
    String fit,
    boolean mayReplace,
    boolean mayAsk,
    boolean mayConfirm,
    String reason,
    Optional<String> problem) {

  /**
   * How far the preview is.
   *
   * @param state {@code running}, {@code done} or {@code stopped}
   */
  public record Progress(String state, int done, int total, String asOf, String before) {}

  /** Decisions of ours that lose what they are about. */
  public List<LawChange> lost() {
    return lawChanges.stream().filter(LawChange::ours).toList();
  }

  /** What differs in the law itself. */
  public List<LawChange> lawItself() {
    return lawChanges.stream().filter(c -> !c.ours()).toList();
  }

  /** Does the page look again by itself? */
  public boolean running() {
    return progress.filter(p -> p.state().equals("running")).isPresent();
  }
}
