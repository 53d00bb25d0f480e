package org.bulou.server.desk.web;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.filings.FilingList;
import org.bulou.server.statements.OnCase;
import org.bulou.server.watch.Watch;

/**
 * A case in one look.
 *
 * @param life what the case is from birth
 * @param watch who looks after it
 * @param version the newest version, which every form sends back
 * @param next the duty due soonest
 * @param open other duties still to be looked at, soonest first
 * @param standing duties that hold while their condition holds
 * @param done duties that are done or ended
 * @param not what we must not do now, and why
 * @param asked the facts that matter most, best first
 * @param inVain questions that were asked, and nobody knew
 * @param still what had not happened when somebody last looked
 * @param waiting determinations that want a second reader
 * @param more how many further questions there are
 * @param silent instruments that asked nothing, with why
 * @param off law about this that is switched off here
 * @param stale instruments that were checked only up to an earlier day, each once
 * @param followed the readings followed on which something here rests
 * @param filings what was drafted and filed
 * @param said what was said, and what of it is not known any more
 * @param held does a legal hold stand
 * @param drill the number of the drill it is played in
 * @param failures norms whose evaluation failed; their results are undecided
 */
public record CasePage(
    String number,
    String title,
    String life,
    Watch watch,
    int version,
    Optional<DutyCard> next,
    List<DutyCard> open,
    List<DutyCard> standing,
    List<DutyCard> done,
    List<ConflictCard> conflicts,
    List<GateCard> not,
    List<QuestionCard> asked,
    List<QuestionCard> inVain,
    List<StillSo> still,
    List<KnowledgePage.Determined> waiting,
    int more,
    List<Silence> silent,
    List<Bilingual> stale,
    List<FollowedLine> followed,
    List<SwitchedOff> off,
    List<Bilingual> notCovered,
    List<String> failures,
    Timeline timeline,
    FilingList filings,
    OnCase said,
    boolean held,
    Optional<Integer> drill,
    Optional<String> problem) {

  /** An instrument that asked nothing. */
  public record Silence(Bilingual instrument, Bilingual why) {}
}
