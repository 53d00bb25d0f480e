package org.bulou.server.drills;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Node;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Life;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Sha256;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drills from the plan to the signature. */
@Service
@Transactional
public class Drills {
  private static final int LONGEST = 2000;
  private final DrillStore store;
  private final Scenarios scenarios;
  private final Reports reports;
  private final Cases cases;
  private final People people;
  private final Recorder recorder;
  private final InstantSource clock;

  Drills(
      DrillStore store,
      Scenarios scenarios,
      Reports reports,
      Cases cases,
      People people,
      Recorder recorder,
      InstantSource clock) {
    this.store = store;
    this.scenarios = scenarios;
    this.reports = reports;
    this.cases = cases;
    this.people = people;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * A line of the list.
   *
   * @param at when it started, or is planned for
   * @param state {@code planned}, {@code running}, {@code finished} or {@code signed}
   * @param open actions that are not carried out
   */
  public record Listed(
      int number, Scenario scenario, Instant at, ZoneId zone, String state, int open) {}

  /** The drills a person sees, newest first. */
  @Transactional(readOnly = true)
  public List<Listed> visible(ActorId reader) {
    return store.list(reader).stream()
        .map(
            l ->
                new Listed(
                    l.number(), scenario(l.scenario()), l.at(), l.zone(), l.state(), l.open()))
        .toList();
  }

  /** A drill as its participant sees it; empty also when it exists and is not theirs to see. */
  @Transactional(readOnly = true)
  public Optional<Drill> visible(int number, ActorId reader) {
    return store.visible(number, reader);
  }

  /** The drill a case belongs to. */
  @Transactional(readOnly = true)
  public Optional<Integer> of(CaseId id) {
    return store.of(id);
  }

  /** What is played in it. */
  public Scenario scenario(Drill drill) {
    return scenario(drill.plan().scenario());
  }

  private Scenario scenario(String id) {
    return scenarios
        .find(id)
        .orElseThrow(() -> new IllegalStateException("no scenario " + id + " any more"));
  }

  /** Who could be named for a drill: everybody who reads cases. */
  @Transactional(readOnly = true)
  public List<Person> candidates() {
    return people.all().stream()
        .filter(a -> !a.closed())
        .map(Account::person)
        .filter(p -> p.may(Permission.READ_CASES))
        .toList();
  }

  /** Plans a drill; who plans it is in it, as an observer where nothing else was said. */
  public int plan(Drill.Plan plan, Person by) {
    Set<ActorId> known = new HashSet<>(candidates().stream().map(Person::id).toList());
    Set<ActorId> named = new HashSet<>(plan.members().stream().map(Drill.Member::person).toList());
    long leaders = plan.members().stream().filter(m -> m.part() == Drill.Part.LEADER).count();
    if (scenarios.find(plan.scenario()).isEmpty()
        || leaders != 1
        || named.size() != plan.members().size()
        || !known.containsAll(named)
        || !named.contains(by.id())) {
      throw new NotDrilled(NotDrilled.Reason.CHOICE_ODD);
    }
    if (plan.tests().length() > LONGEST) {
      throw new NotDrilled(NotDrilled.Reason.WORDS_NEEDED);
    }
    int number = store.insert(plan, clock.instant(), by.id());
    record(
        "drill.planned",
        Optional.empty(),
        by.id(),
        Map.of(
            "drill", Integer.toString(number),
            "scenario", plan.scenario(),
            "planned-for", plan.at().toString(),
            "leader", plan.leader().toString()));
    return number;
  }

  /** Starts it: opens a case born as an exercise, with the scenario's facts and everybody in it. */
  public Case start(int number, Person by) {
    Drill drill = locked(number, by);
    if (drill.started().isPresent()) {
      throw new NotDrilled(NotDrilled.Reason.NOT_NOW);
    }
    Scenario scenario = scenario(drill);
    Instant now = clock.instant();
    Case matter =
        cases.open(scenario.title().zh() + " / " + scenario.title().en(), Life.EXERCISE, by.id());
    drill.plan().members().stream()
        .map(Drill.Member::person)
        .filter(p -> !p.equals(by.id()))
        .forEach(p -> cases.addParticipant(matter.id(), p, by.id()));
    cases.appoint(matter.id(), Optional.of(drill.plan().leader()), Optional.empty(), by.id());
    tell(matter.id(), scenario.facts(), now, scenario.title(), by.id());
    store.start(number, new Drill.Started(matter.id(), now));
    record(
        "drill.started",
        Optional.of(matter.id()),
        by.id(),
        Map.of("drill", Integer.toString(number), "scenario", scenario.id()));
    return cases.get(matter.id());
  }

  private void tell(CaseId id, Node.Mapping facts, Instant start, Bilingual title, ActorId by) {
    cases.record(
        id, Optional.empty(), new Entry("drill", title, new StartFacts(start).told(facts)), by);
  }

  /** Somebody dealt with an inject; what it tells becomes a fact of the case. */
  public void answer(int number, String inject, String note, Person by) {
    Drill drill = locked(number, by);
    Drill.Started started = running(drill);
    if (drill.part(by.id()).filter(p -> p == Drill.Part.OBSERVER).isPresent()) {
      throw new NotDrilled(NotDrilled.Reason.ONLY_LOOKS);
    }
    Scenario.Inject found =
        scenario(drill)
            .inject(inject)
            .orElseThrow(() -> new NotDrilled(NotDrilled.Reason.CHOICE_ODD));
    Instant now = clock.instant();
    if (now.isBefore(started.at().plus(found.after()))) {
      throw new NotDrilled(NotDrilled.Reason.NOT_YET);
    }
    if (drill.answer(inject).isPresent()) {
      throw new NotDrilled(NotDrilled.Reason.NOT_NOW);
    }
    if (note.length() > LONGEST) {
      throw new NotDrilled(NotDrilled.Reason.WORDS_NEEDED);
    }
    store.answer(number, new Drill.Answer(inject, now, by.id(), note.strip()));
    found.facts().ifPresent(f -> tell(started.matter(), f, started.at(), found.text(), by.id()));
    record(
        "drill.answered",
        Optional.of(started.matter()),
        by.id(),
        Map.of("drill", Integer.toString(number), "inject", inject, "note", note.strip()));
  }

  /** Writes down what somebody saw, or a lesson; until it is signed. */
  public void note(int number, boolean lesson, String words, Person by) {
    Drill drill = locked(number, by);
    Drill.Started started = unsigned(drill);
    Drill.Note note =
        new Drill.Note(drill.notes().size() + 1, lesson, given(words), clock.instant(), by.id());
    store.note(number, note);
    record(
        "drill.noted",
        Optional.of(started.matter()),
        by.id(),
        Map.of(
            "drill", Integer.toString(number),
            "kind", lesson ? "lesson" : "observation",
            "words", note.words()));
  }

  /** Says what has to change, who does it, by when; until it is signed. */
  public void action(int number, String what, ActorId owner, LocalDate due, Person by) {
    Drill drill = locked(number, by);
    Drill.Started started = unsigned(drill);
    if (drill.part(owner).isEmpty()) {
      throw new NotDrilled(NotDrilled.Reason.CHOICE_ODD);
    }
    Drill.Action action =
        new Drill.Action(drill.actions().size() + 1, given(what), owner, due, Optional.empty());
    store.action(number, action);
    record(
        "drill.action",
        Optional.of(started.matter()),
        by.id(),
        Map.of(
            "drill", Integer.toString(number),
            "action", Integer.toString(action.number()),
            "what", action.what(),
            "owner", owner.toString(),
            "due", due.toString()));
  }

  /** An action was carried out; also long after the signature. */
  public void close(int number, int action, String outcome, Person by) {
    Drill drill = locked(number, by);
    boolean open =
        drill.actions().stream().anyMatch(a -> a.number() == action && a.closed().isEmpty());
    if (!open) {
      throw new NotDrilled(NotDrilled.Reason.CHOICE_ODD);
    }
    store.close(number, action, new Drill.Closed(clock.instant(), by.id(), given(outcome)));
    record(
        "drill.action-closed",
        drill.started().map(Drill.Started::matter),
        by.id(),
        Map.of(
            "drill", Integer.toString(number),
            "action", Integer.toString(action),
            "outcome", outcome.strip()));
  }

  /** Ends it and computes the report. */
  public Report finish(int number, Person by) {
    Drill drill = locked(number, by);
    Drill.Started started = running(drill);
    Instant now = clock.instant();
    Report report = reports.of(drill, scenario(drill), started, now);
    String text = ReportJson.text(report);
    store.finish(number, new Drill.Finished(now, by.id(), text));
    record(
        "drill.finished",
        Optional.of(started.matter()),
        by.id(),
        Map.of(
            "drill", Integer.toString(number),
            "report", text,
            "sha256", Sha256.hex(text)));
    return report;
  }

  /** The report of a finished drill. */
  public Optional<Report> report(Drill drill) {
    return drill.finished().map(f -> ReportJson.read(f.report()));
  }

  /** A second person stands for it; from then on nothing of it changes. */
  public void sign(int number, String note, Person by) {
    Drill drill = locked(number, by);
    Drill.Started started = unsigned(drill);
    Drill.Finished finished =
        drill.finished().orElseThrow(() -> new NotDrilled(NotDrilled.Reason.NOT_NOW));
    if (finished.by().equals(by.id())) {
      throw new NotDrilled(NotDrilled.Reason.SAME_PERSON);
    }
    if (!by.may(Permission.WORK_CASES) && !by.may(Permission.RELEASE)) {
      throw new NotDrilled(NotDrilled.Reason.ONLY_LOOKS);
    }
    if (note.length() > LONGEST) {
      throw new NotDrilled(NotDrilled.Reason.WORDS_NEEDED);
    }
    String signed = ReportJson.record(finished, drill.notes(), drill.actions(), by.id());
    String sha256 = Sha256.hex(signed);
    store.sign(number, new Drill.Signed(clock.instant(), by.id(), note.strip(), sha256));
    record(
        "drill.signed",
        Optional.of(started.matter()),
        by.id(),
        Map.of(
            "drill",
            Integer.toString(number),
            "record",
            signed,
            "sha256",
            sha256,
            "note",
            note.strip()));
  }

  private Drill locked(int number, Person by) {
    store.lock(number);
    return store
        .visible(number, by.id())
        .orElseThrow(() -> new NotDrilled(NotDrilled.Reason.CHOICE_ODD));
  }

  private static Drill.Started running(Drill drill) {
    return drill
        .started()
        .filter(s -> drill.running())
        .orElseThrow(() -> new NotDrilled(NotDrilled.Reason.NOT_NOW));
  }

  private static Drill.Started unsigned(Drill drill) {
    return drill
        .started()
        .filter(s -> drill.signed().isEmpty())
        .orElseThrow(() -> new NotDrilled(NotDrilled.Reason.NOT_NOW));
  }

  private static String given(String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw new NotDrilled(NotDrilled.Reason.WORDS_NEEDED);
    }
    return words.strip();
  }

  private void record(String type, Optional<CaseId> about, ActorId by, Map<String, String> parts) {
    Map<String, String> said = new HashMap<>(parts);
    said.values().removeIf(String::isBlank);
    recorder.record(
        new Happening(type, about.map(CaseId::value), Optional.of(by), clock.instant(), said));
  }
}
