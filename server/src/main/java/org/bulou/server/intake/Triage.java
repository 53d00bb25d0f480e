package org.bulou.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Holds;
import org.bulou.server.organisation.Staff;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The analyst's side of reports: read them, and everything short of a case. A report is shown to
 * those who work for an entity that received it, one in a case to those who take part in the case;
 * to others it does not exist.
 */
@Service
@Transactional
public class Triage {
  /** Reports of one page of the list. */
  private static final int AT_ONCE = 500;

  private static final int MOST_COMPARED = 500;
  private static final int MOST_SIMILAR = 5;
  private static final double ALIKE = 0.25;
  private final ReportStore reports;
  private final MessageStore messages;
  private final Vault vault;
  private final Cases cases;
  private final Holds holds;
  private final Staff staff;
  private final InstantSource clock;

  Triage(
      ReportStore reports,
      MessageStore messages,
      Vault vault,
      Cases cases,
      Holds holds,
      Staff staff,
      InstantSource clock) {
    this.reports = reports;
    this.messages = messages;
    this.vault = vault;
    this.cases = cases;
    this.holds = holds;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * Some reports of the list.
   *
   * @param next how many to skip for those that follow; empty when there are none
   */
  public record Some(List<ReportFile.Listed> reports, OptionalInt next) {}

  /** Open reports (oldest signal first) or handled ones (newest first), some at a time. */
  @Transactional(readOnly = true)
  public Some list(boolean open, ActorId reader, int skipped) {
    List<Report> found = reports.list(open, staff.entities(reader), reader, skipped, AT_ONCE + 1);
    List<Report> some = found.stream().limit(AT_ONCE).filter(r -> visible(r, reader)).toList();
    return new Some(
        listed(some),
        found.size() > AT_ONCE ? OptionalInt.of(skipped + AT_ONCE) : OptionalInt.empty());
  }

  private List<ReportFile.Listed> listed(List<Report> some) {
    Map<ReportId, Content> contents = reports.contents(some.stream().map(Report::id).toList());
    return some.stream().map(r -> listed(r, contents)).toList();
  }

  private static ReportFile.Listed listed(Report report, Map<ReportId, Content> contents) {
    return new ReportFile.Listed(
        report, Optional.ofNullable(contents.get(report.id())).map(c -> c.get(Field.SUMMARY)));
  }

  /**
   * Need to know: a report in a case is for those who take part in it, any other for those who work
   * for an entity that received it; one that no entity received is anybody's to sort.
   */
  private boolean visible(Report report, ActorId reader) {
    return report
        .caseId()
        .map(id -> cases.participates(id, reader))
        .orElseGet(
            () ->
                report.entities().isEmpty()
                    || !Collections.disjoint(report.entities(), staff.entities(reader)));
  }

  /** A report with all that belongs to it. */
  @Transactional(readOnly = true)
  public Optional<ReportFile> find(String number, ActorId reader) {
    return reports.find(number).filter(r -> visible(r, reader)).map(r -> file(r, reader));
  }

  private ReportFile file(Report report, ActorId reader) {
    Optional<ReportKey> key = reports.key(report.id());
    Optional<Content> content = reports.content(report.id());
    return new ReportFile(
        report,
        content,
        key.map(k -> messages.ofReport(report.id(), k)).orElse(List.of()),
        key.map(k -> messages.of(report.id(), k)).orElse(List.of()),
        reports.handling(report.id()),
        report.outcome() == Outcome.OPEN
            ? content.map(c -> similar(report, c, reader)).orElse(List.of())
            : List.of(),
        report.duplicateOf().map(reports::get),
        report.caseId().map(cases::get));
  }

  private List<ReportFile.Listed> similar(Report report, Content content, ActorId reader) {
    Similar mine = Similar.of(content);
    Map<ReportId, Double> how = new HashMap<>();
    List<Report> candidates =
        java.util.stream.Stream.of(true, false)
            .flatMap(
                open ->
                    reports.list(open, staff.entities(reader), reader, 0, MOST_COMPARED).stream())
            .filter(r -> !r.id().equals(report.id()) && visible(r, reader))
            .filter(r -> r.product().equals(report.product()))
            .toList();
    Map<ReportId, Content> contents =
        reports.contents(candidates.stream().map(Report::id).toList());
    contents.forEach((id, other) -> how.put(id, mine.to(Similar.of(other))));
    return candidates.stream()
        .filter(r -> how.getOrDefault(r.id(), 0.0) >= ALIKE)
        .sorted(Comparator.comparingDouble((Report r) -> -how.getOrDefault(r.id(), 0.0)))
        .limit(MOST_SIMILAR)
        .map(r -> listed(r, contents))
        .toList();
  }

  /** The report of a form: visible, locked, and as it was when the form was made. */
  Report locked(String number, int seen, ActorId by) {
    Report report = reports.lock(number).filter(r -> visible(r, by)).orElseThrow(NotFound::new);
    if (report.version() != seen) {
      throw new Stale();
    }
    return report;
  }

  /** Marks a report as telling what another one told already. */
  public void duplicate(String number, int seen, String ofNumber, ActorId by) {
    Report report = locked(number, seen, by);
    Report first = reports.find(ofNumber).filter(r -> visible(r, by)).orElseThrow(NotFound::new);
    if (first.id().equals(report.id())) {
      throw new NotFound();
    }
    decide(report, Outcome.DUPLICATE, State.CLOSED, Optional.of(first.id()));
    reports.log(
        report.id(), clock.instant(), Optional.of(by), Handling.Act.DUPLICATE, first.number());
  }

  /** Declines a report, for a reason that stays in the log. */
  public void decline(String number, int seen, String reason, ActorId by) {
    Report report = locked(number, seen, by);
    decide(report, Outcome.DECLINED, State.CLOSED, Optional.empty());
    reports.log(report.id(), clock.instant(), Optional.of(by), Handling.Act.DECLINED, reason);
  }

  /** Takes a declined or duplicate report up again; its first signal is what it was. */
  public void reopen(String number, int seen, String reason, ActorId by) {
    Report report = locked(number, seen, by);
    if (report.outcome() != Outcome.DECLINED && report.outcome() != Outcome.DUPLICATE) {
      throw new Stale();
    }
    decide(report, Outcome.OPEN, State.CHECKING, Optional.empty());
    reports.log(report.id(), clock.instant(), Optional.of(by), Handling.Act.REOPENED, reason);
  }

  /** Tells the finder one word of the closed list; {@link Replies} has asked the gate. */
  void tell(Report report, State state, ActorId by) {
    decide(report, report.outcome(), state, report.duplicateOf());
    reports.log(report.id(), clock.instant(), Optional.of(by), Handling.Act.STATE, state.wire());
  }

  private void decide(Report r, Outcome outcome, State state, Optional<ReportId> duplicateOf) {
    boolean ended = outcome == Outcome.DUPLICATE || outcome == Outcome.DECLINED;
    if (ended && r.outcome() != Outcome.OPEN) {
      throw new Stale();
    }
    reports.change(Decided.of(r, outcome, state, r.caseId(), duplicateOf));
  }

  /**
   * An attachment for the analyst, decrypted as it is read; that it was read goes into the log.
   *
   * @return empty when there is none, or none this person may see
   */
  public Optional<Opened> attachment(String number, UUID id, ActorId by) throws IOException {
    Optional<Report> report = reports.find(number).filter(r -> visible(r, by));
    Optional<Upload> file =
        report.flatMap(r -> reports.key(r.id()).flatMap(k -> messages.attachment(r.id(), id, k)));
    if (report.isEmpty() || file.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    reports.log(
        report.get().id(),
        now,
        Optional.of(by),
        Handling.Act.ATTACHMENT_READ,
        file.get().file().sha256());
    return Optional.of(new Opened(file.get().file(), vault.open(id, file.get().key())));
  }

  /** An attachment being read; the reader closes it. */
  public record Opened(Attachment file, InputStream content) {}

  /**
   * Erases what a report says by erasing its key; the log stays. Refused for half a year by the
   * database as well, and while a legal hold stands on its case or on the case of a report it
   * repeats.
   */
  public Erasure erase(String number, int seen, String reason, ActorId by) {
    Report report = locked(number, seen, by);
    Instant now = clock.instant();
    if (report.erasedAt().isPresent() || now.isBefore(erasable(report))) {
      return Erasure.TOO_EARLY;
    }
    if (reports.matters(report.id()).stream().anyMatch(holds::stands)) {
      return Erasure.HELD;
    }
    List<UUID> files = messages.files(report.id());
    reports.eraseKey(report.id(), now);
    reports.log(report.id(), now, Optional.of(by), Handling.Act.ERASED, reason);
    files.forEach(vault::discard); // without the key they are noise; a crash here loses nothing
    return Erasure.DONE;
  }

  /** From when on a report may be erased. */
  public static Instant erasable(Report report) {
    return report.recordedAt().plus(KEPT);
  }

  /** RMSV 5 asks for six months at least. */
  public static final java.time.Duration KEPT = java.time.Duration.ofDays(184);
}
