package org.bulou.server.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.time.Span;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Life;
import org.bulou.server.cases.Told;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Register;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a report into a case: a new one, or one that is open. */
@Service
@Transactional
public class Acceptance {
  private final Triage triage;
  private final ReportStore reports;
  private final Cases cases;
  private final Organisation organisation;
  private final WindowFacts windows;
  private final InstantSource clock;

  Acceptance(
      Triage triage,
      ReportStore reports,
      Cases cases,
      Organisation organisation,
      WindowFacts windows,
      InstantSource clock) {
    this.triage = triage;
    this.reports = reports;
    this.cases = cases;
    this.organisation = organisation;
    this.windows = windows;
    this.clock = clock;
  }

  /**
   * Opens a case with the report: us, one vulnerability, when each entity that received it had its
   * first signal, and what the finder claims.
   *
   * @param products the register's products the case is about
   */
  public Case open(
      String number, int seen, Life life, String title, Set<String> products, ActorId by) {
    Report report = fresh(number, seen, by);
    Content content = reports.content(report.id()).orElseThrow(Stale::new);
    Register register = organisation.register();
    Case opened = cases.open(title, life, by);
    cases.record(
        opened.id(),
        Optional.of(0),
        CaseEntries.first(report, content, register(register, products), products),
        by);
    into(report, opened, Handling.Act.ACCEPTED, by);
    return cases.get(opened.id());
  }

  /**
   * Adds the report to a case the person takes part in. An earlier signal than the one on record
   * moves the clocks back; a later one moves nothing.
   */
  public Case attach(String number, int seen, String caseNumber, String vulnerability, ActorId by) {
    Report report = fresh(number, seen, by);
    Content content = reports.content(report.id()).orElseThrow(Stale::new);
    Case matter = cases.visible(caseNumber, by).orElseThrow(DoesNotFit::new);
    Facts facts = facts(matter.id());
    if (!parts(facts, "vulnerability").contains(vulnerability)
        || !parts(facts, "entity").containsAll(report.entities())) {
      throw new DoesNotFit();
    }
    cases.record(
        matter.id(),
        Optional.empty(),
        CaseEntries.further(
            report,
            content,
            vulnerability,
            parts(facts, "product"),
            earlier(report, vulnerability, facts)),
        by);
    into(report, matter, Handling.Act.ATTACHED, by);
    return matter;
  }

  private List<Told> register(Register register, Set<String> products) {
    List<Told> told = new ArrayList<>(new RegisterFacts(register).told(products));
    told.addAll(windows.told());
    return told;
  }

  private Report fresh(String number, int seen, ActorId by) {
    Report report = triage.locked(number, seen, by);
    if (report.outcome() != Outcome.OPEN) {
      throw new Stale();
    }
    return report;
  }

  private void into(Report report, Case matter, Handling.Act act, ActorId by) {
    Instant now = clock.instant();
    reports.change(
        Decided.of(
            report, Outcome.ACCEPTED, State.CHECKING, Optional.of(matter.id()), Optional.empty()));
    reports.log(report.id(), now, Optional.of(by), act, matter.number());
  }

  /** There is no such case, or it does not have the vulnerability or one of the entities. */
  public static final class DoesNotFit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DoesNotFit() {
      super("the report does not fit the case");
    }
  }

  private Facts facts(CaseId id) {
    var record = cases.file(id).record();
    return record.at(record.newest());
  }

  private static Set<String> parts(Facts facts, String type) {
    return facts.parts().stream()
        .filter(p -> p.type().name().equals(type))
        .map(Part::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those of the report's entities of which no signal is on record that is as early. */
  private static Set<String> earlier(Report report, String vulnerability, Facts facts) {
    Set<String> found = new TreeSet<>();
    for (String entity : report.entities()) {
      String id = "awareness(" + entity + ", " + vulnerability + ")";
      Optional<Value> known = facts.part(id).map(p -> p.value(p.type().need("signal_at")));
      boolean asEarly =
          known.filter(v -> v instanceof Value.When w && notAfter(w.is(), report)).isPresent();
      if (!asEarly) {
        found.add(entity);
      }
    }
    return found;
  }

  private static boolean notAfter(Span signal, Report report) {
    return signal.from() <= Span.instant(report.receivedAt()).from();
  }
}
