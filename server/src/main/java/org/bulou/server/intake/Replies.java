package org.bulou.server.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Written;
import org.bulou.server.duties.Gates;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers finders. Acknowledging and asking with nothing he did not send is open by rule, also to
 * somebody of whom nothing is known; anything more is sharing, and does not go through here.
 */
@Service
public class Replies {
  private static final Bilingual REPLY =
      new Bilingual("答复发现者（不含其未提供的内容）", "reply to the finder, nothing he did not send");
  private static final Bilingual WORD =
      new Bilingual("告知发现者处理状态", "state of handling told to the finder");
  private final Triage triage;
  private final ReportStore reports;
  private final MessageStore messages;
  private final Gates gates;
  private final Cases cases;
  private final InstantSource clock;

  Replies(
      Triage triage,
      ReportStore reports,
      MessageStore messages,
      Gates gates,
      Cases cases,
      InstantSource clock) {
    this.triage = triage;
    this.reports = reports;
    this.messages = messages;
    this.gates = gates;
    this.cases = cases;
    this.clock = clock;
  }

  /** What came of an answer. */
  public enum Sent {
    DONE,
    /** The author did not state that it holds nothing the finder did not send. */
    NOT_STATED,
    /** There is no mailbox, or the report was erased. */
    NO_MAILBOX
  }

  /**
   * Writes into the finder's mailbox.
   *
   * @param nothingNew the author states that it holds nothing the finder did not send
   * @throws org.bulou.server.duties.Shut when the gate of the report's case lets nothing out;
   *     nothing was written then
   */
  @Transactional
  public Sent send(String number, int seen, String text, boolean nothingNew, ActorId by) {
    Report report = triage.locked(number, seen, by);
    Optional<ReportKey> key = reports.key(report.id());
    if (!report.mailbox() || key.isEmpty()) {
      return Sent.NO_MAILBOX;
    }
    if (!nothingNew) {
      return Sent.NOT_STATED;
    }
    report.caseId().ifPresent(id -> pass(id, report, REPLY, by));
    Instant now = clock.instant();
    messages.add(report.id(), key.get(), now, Message.Kind.FROM_US, Optional.of(by), text.strip());
    reports.log(report.id(), now, Optional.of(by), Handling.Act.ASKED, "");
    if (report.state() == State.RECEIVED) {
      reports.change(
          Decided.of(
              report, report.outcome(), State.CHECKING, report.caseId(), report.duplicateOf()));
    }
    return Sent.DONE;
  }

  /**
   * Tells the finder one word of the closed list. The word can say more than he knew, so a report
   * in a case asks its gate as for any answer.
   *
   * @throws org.bulou.server.duties.Shut when the gate lets nothing out; nothing was changed then
   */
  @Transactional
  public void state(String number, int seen, State state, ActorId by) {
    Report report = triage.locked(number, seen, by);
    report.caseId().ifPresent(id -> pass(id, report, WORD, by));
    triage.tell(report, state, by);
  }

  /** A report in a case asks the case's gate, and the answer is recorded there. */
  private void pass(CaseId id, Report report, Bilingual what, ActorId by) {
    PlannedAction action = action(report);
    gates.pass(id, action, by, Optional.of(new Gates.Decision(by, false, "finder-reply")));
    cases.record(
        id,
        Optional.empty(),
        new Entry(
            PlannedAction.SOURCE,
            new Bilingual(
                what.zh() + "（" + report.number() + "）", what.en() + " (" + report.number() + ")"),
            action.told()),
        by);
  }

  private PlannedAction action(Report report) {
    if (report.entities().isEmpty()) {
      throw new Stale();
    }
    String actor = new TreeSet<>(report.entities()).first();
    String id = "reply-" + UUID.randomUUID().toString().substring(0, 8);
    return PlannedAction.of(id, actor)
        .with("audience", Written.text("named"))
        .with("recipients", Written.all(List.of(CaseEntries.finder(report))))
        .with("purpose", Written.text("finder-reply"))
        .with("at", Written.instant(clock.instant()))
        .build();
  }
}
