package org.bulou.server.statements;

import java.time.Instant;
import java.time.ZoneId;
import org.bulou.law.explain.Instants;
import org.bulou.server.cases.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the case page says of statements. */
@Service
@Transactional(readOnly = true)
public class Summaries {
  private final StatementStore statements;
  private final Alarms alarms;
  private final EmbargoStore embargoes;

  Summaries(StatementStore statements, Alarms alarms, EmbargoStore embargoes) {
    this.statements = statements;
    this.alarms = alarms;
    this.embargoes = embargoes;
  }

  /** The summary of a case at an instant. */
  public OnCase of(CaseId id, String caseNumber, Instant now) {
    return new OnCase(
        caseNumber,
        statements.count(id),
        alarms.open(id).stream().map(a -> new OnCase.Told(a, minute(a.at(), a.zone()))).toList(),
        embargoes.embargoes(id).stream()
            .filter(e -> e.lifted().isEmpty())
            .map(
                e ->
                    new OnCase.Silence(
                        e.number(),
                        e.state(now).wire(),
                        minute(e.terms().endsAt(), e.terms().zone()),
                        e.terms().number()))
            .toList(),
        embargoes.leaks(id).size());
  }

  private static String minute(Instant at, ZoneId zone) {
    return Instants.local(at, zone);
  }
}
