package org.bulou.server.statements.web;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.duties.GateView;
import org.bulou.server.duties.GateWords;
import org.bulou.server.library.Library;
import org.bulou.server.statements.Alarms;
import org.bulou.server.statements.Choices;
import org.bulou.server.statements.Clearances;
import org.bulou.server.statements.Matrices;
import org.bulou.server.statements.Settled;
import org.bulou.server.statements.Statement;
import org.bulou.server.statements.Statements;
import org.bulou.server.statements.Translation;
import org.bulou.server.statements.Translations;
import org.bulou.server.web.NotFound;
import org.bulou.server.web.Zones;
import org.springframework.stereotype.Component;

/** Puts together what the pages of statements show. */
@Component
final class StatementPages {
  private final Cases cases;
  private final Statements statements;
  private final Matrices matrices;
  private final Alarms alarms;
  private final Translations translations;
  private final Clearances clearances;
  private final Choices choices;
  private final Library library;
  private final People people;
  private final InstantSource clock;

  StatementPages(
      Cases cases,
      Statements statements,
      Matrices matrices,
      Alarms alarms,
      Translations translations,
      Clearances clearances,
      Choices choices,
      Library library,
      People people,
      InstantSource clock) {
    this.cases = cases;
    this.statements = statements;
    this.matrices = matrices;
    this.alarms = alarms;
    this.translations = translations;
    this.clearances = clearances;
    this.choices = choices;
    this.library = library;
    this.people = people;
    this.clock = clock;
  }

  /** The case, when this person takes part in it; else as if there were none. */
  Case matter(String number, Person me) {
    return cases.visible(number, me.id()).orElseThrow(NotFound::new);
  }

  StatementsPage list(Case matter, Person me, Optional<String> problem) {
    CaseId id = matter.id();
    return new StatementsPage(
        Matter.of(matter),
        matrices.of(id),
        statements.all(id).reversed().stream().map(s -> row(id, s)).toList(),
        alarms.open(id),
        alarms.settled(id).stream().map(this::done).toList(),
        me.may(Permission.WORK_CASES),
        me.may(Permission.RELEASE),
        problem);
  }

  private StatementsPage.Row row(CaseId id, Statement s) {
    return new StatementsPage.Row(
        s,
        Times.minute(s.said().when().at(), s.said().when().zone()),
        people.displayName(s.recordedBy()),
        translations.of(id, s).map(t -> t.state().wire()));
  }

  private StatementsPage.Done done(Settled s) {
    return new StatementsPage.Done(
        s.source(),
        s.path(),
        s.correction(),
        s.reason(),
        Times.minute(s.at()),
        people.displayName(s.by()));
  }

  /** The empty form; made from another statement it says so already. */
  Map<String, String> begun(Case matter, Person me, Optional<Integer> source, boolean replaces) {
    Map<String, String> values = new HashMap<>();
    values.put("speaker", me.displayName());
    values.put("zone", "Asia/Shanghai");
    values.put("level", "existence");
    source
        .flatMap(n -> statements.find(matter.id(), n))
        .ifPresent(
            s -> {
              values.put(replaces ? "replaces" : "source", Integer.toString(s.number()));
              values.put("kind", s.said().kind().wire());
              values.put("entity", s.said().entity());
              values.put("recipient", s.said().recipient());
              values.put("audience", s.said().audience().wire());
              values.put("level", s.said().audience().level());
              s.said().products().forEach(p -> values.put(StatementForm.PRODUCT + p, "yes"));
              values.put("purpose", s.said().purpose());
              values.put("channel", s.said().channel());
              values.put("zone", s.said().when().zone().getId());
              for (int n = 0; n < Math.min(StatementForm.FACTS, s.said().asserts().size()); n++) {
                values.put("path" + (n + 1), s.said().asserts().get(n).path());
                values.put("said" + (n + 1), s.said().asserts().get(n).said());
              }
            });
    return values;
  }

  NewPage form(
      Case matter,
      Map<String, String> values,
      Optional<Gate> gate,
      Person me,
      Optional<String> problem) {
    return new NewPage(
        Matter.of(matter),
        options(matter.id()),
        values,
        clearances.lines(matter.id()).stream().filter(l -> l.cleared().isPresent()).toList(),
        statements.all(matter.id()),
        gate.map(g -> GateView.of(g, decides(g, me))),
        problem);
  }

  private static boolean decides(Gate gate, Person me) {
    return gate instanceof Gate.Closed c
        && c.disputed()
        && me.may(Permission.DECIDE_LAW)
        && GateWords.decides(me, gate);
  }

  Options options(CaseId id) {
    return new Options(
        choices.entities(id),
        choices.products(id),
        choices.flaws(id),
        choices.levels(),
        choices.territories(),
        choices.facts(id),
        Choices.LANGUAGES,
        Choices.PURPOSES,
        Zones.USUAL);
  }

  StatementPage one(Case matter, Statement s, Person me, Optional<String> problem) {
    CaseId id = matter.id();
    Map<String, Bilingual> names = choices.facts(id);
    List<StatementPage.Fact> facts =
        s.said().asserts().stream()
            .map(
                a ->
                    new StatementPage.Fact(
                        names.getOrDefault(a.path(), Bilingual.same(a.path())), a.said()))
            .toList();
    Optional<Translation> translation = translations.of(id, s);
    List<Statement> all = statements.all(id);
    return new StatementPage(
        Matter.of(matter),
        s,
        Times.minute(s.said().when().at(), s.said().when().zone()),
        Times.minute(s.recordedAt()),
        people.displayName(s.recordedBy()),
        choices.entities(id).getOrDefault(s.said().entity(), Bilingual.same(s.said().entity())),
        choices
            .levels()
            .getOrDefault(s.said().audience().level(), Bilingual.same(s.said().audience().level())),
        s.said().products().stream()
            .sorted()
            .map(p -> choices.products(id).getOrDefault(p, Bilingual.same(p)))
            .toList(),
        s.door().norms().stream().map(this::norm).toList(),
        facts,
        translation.map(this::translated),
        all.stream()
            .filter(o -> o.said().replaces().filter(n -> n == s.number()).isPresent())
            .map(Statement::number)
            .reduce((a, b) -> b),
        translation.isPresent() && me.may(Permission.WORK_CASES) && !s.recordedBy().equals(me.id()),
        me.may(Permission.WORK_CASES),
        problem);
  }

  private StatementPage.Norm norm(String id) {
    return library
        .law()
        .norm(id)
        .map(n -> new StatementPage.Norm(n.head().title(), n.head().cite().at()))
        .orElse(new StatementPage.Norm(Bilingual.same(id), ""));
  }

  private StatementPage.Translated translated(Translation t) {
    return new StatementPage.Translated(
        t.source(),
        t.newest(),
        t.state().wire(),
        t.review()
            .map(
                r ->
                    people.displayName(r.by())
                        + " · "
                        + Times.minute(r.at())
                        + (r.note().isEmpty() ? "" : " · " + r.note())));
  }

  java.time.Instant now() {
    return clock.instant();
  }
}
