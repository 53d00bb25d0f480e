package org.bulou.server.keeping;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bulou.law.evaluate.Gate;
import org.bulou.law.facts.Facts;
import org.bulou.law.model.Authority;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.duties.GateWords;
import org.bulou.server.duties.Gates;
import org.bulou.server.duties.Passage;
import org.bulou.server.evaluation.PlannedAction;
import org.bulou.server.library.Library;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Sha256;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Authorities that ask: what they showed, what they asked for, what they got and what not. */
@Service
@Transactional
public class Visits {
  private static final int LONGEST = 2000;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private final VisitStore store;
  private final Cases cases;
  private final Gates gates;
  private final Library library;
  private final Recorder recorder;
  private final InstantSource clock;

  Visits(
      VisitStore store,
      Cases cases,
      Gates gates,
      Library library,
      Recorder recorder,
      InstantSource clock) {
    this.store = store;
    this.cases = cases;
    this.gates = gates;
    this.library = library;
    this.recorder = recorder;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Visit> of(CaseId id) {
    return store.of(id);
  }

  @Transactional(readOnly = true)
  public Optional<Visit> find(CaseId id, int number) {
    return store.of(id).stream().filter(v -> v.number() == number).findFirst();
  }

  /**
   * Somebody is at the door, or a letter came. A visit by an authority at home becomes an
   * inspection among the facts, with what was shown.
   */
  public Visit open(Case matter, Visit.Opening o, Person by) {
    Facts facts = facts(matter.id());
    boolean fits =
        facts.part(o.entity()).filter(p -> p.type().name().equals("entity")).isPresent()
            && library.law().authorities().containsKey(o.authority());
    if (!fits) {
      throw new NotKept(NotKept.Reason.CHOICE_ODD);
    }
    if (!given(o.ground())
        || !given(o.scope())
        || o.document().length() > LONGEST
        || o.officers().stream().anyMatch(x -> x.name().isBlank())) {
      throw new NotKept(NotKept.Reason.WORDS_NEEDED);
    }
    Instant now = clock.instant();
    if (o.beganAt().isAfter(now)) {
      throw new NotKept(NotKept.Reason.TIME_ODD);
    }
    store.lock(matter.id());
    int number = store.of(matter.id()).size() + 1;
    Visit visit = new Visit(number, o, now, by.id(), List.of(), Optional.empty());
    store.insert(matter.id(), visit);
    record(
        "visit.opened",
        matter.id(),
        by.id(),
        Map.of(
            "visit", Integer.toString(number),
            "authority", o.authority(),
            "entity", o.entity(),
            "ground", o.ground(),
            "document", o.document(),
            "scope", o.scope(),
            "officers",
                String.join(
                    "\n", o.officers().stream().map(x -> x.name() + " " + x.card()).toList()),
            "wanting",
                String.join(" ", visit.wanting().stream().map(Visit.Wanting::wire).toList())));
    inspection(matter.id(), visit, facts, by.id());
    return visit;
  }

  private void inspection(CaseId id, Visit visit, Facts facts, ActorId by) {
    Visit.Opening o = visit.opening();
    boolean home =
        Optional.ofNullable(library.law().authorities().get(o.authority()))
            .flatMap(Authority::territory)
            .filter(t -> t.id().equals("CN"))
            .isPresent();
    if (o.letter() || !home) {
      return;
    }
    String part = "inspection-visit-" + visit.number();
    if (facts.part(part).isPresent()) {
      return;
    }
    List<Told> told = new ArrayList<>();
    told.add(Told.is(part, "inspection"));
    told.add(Told.fact(part, "started_at", Written.instant(o.beganAt())));
    told.add(Told.fact(part, "mode", Written.text("onsite")));
    told.add(Told.fact(part, "officers", Written.number(o.officers().size())));
    told.add(
        Told.fact(
            part,
            "identity_shown",
            Written.truth(
                !o.officers().isEmpty()
                    && o.officers().stream().noneMatch(x -> x.card().isBlank()))));
    told.add(Told.fact(part, "notice_shown", Written.truth(o.shown())));
    cases.record(
        id,
        Optional.empty(),
        new Entry("visit", new Bilingual("监督检查到场", "an inspection began"), told),
        by);
  }

  /** Records what is asked for. */
  public Demand ask(Case matter, int visit, String what, Optional<String> level, Person by) {
    store.lock(matter.id());
    Visit open = running(matter.id(), visit);
    if (!given(what)) {
      throw new NotKept(NotKept.Reason.WORDS_NEEDED);
    }
    if (level.filter(l -> !levels().contains(l)).isPresent()) {
      throw new NotKept(NotKept.Reason.CHOICE_ODD);
    }
    Demand asked =
        new Demand(
            open.demands().size() + 1,
            what.strip(),
            level,
            clock.instant(),
            by.id(),
            Optional.empty());
    store.insert(matter.id(), visit, asked);
    record(
        "visit.asked",
        matter.id(),
        by.id(),
        Map.of(
            "visit", Integer.toString(visit),
            "demand", Integer.toString(asked.number()),
            "what", asked.what(),
            "level", level.orElse("")));
    return asked;
  }

  /** The content levels, the least first. */
  public List<String> levels() {
    return library.law().vocabulary().domain("content-level").stream()
        .flatMap(d -> d.values().stream())
        .map(v -> v.id())
        .toList();
  }

  /** What the law says to producing it now. */
  @Transactional(readOnly = true)
  public Gate gate(Case matter, Visit visit, Demand demand, Person asker) {
    return gates.ask(matter.id(), action(matter.id(), visit, demand), asker.id());
  }

  private PlannedAction action(CaseId id, Visit visit, Demand demand) {
    return new ProduceAction(facts(id)).of(visit.opening(), demand, clock.instant());
  }

  /**
   * Hands over what was asked for.
   *
   * @param words what, in which form, against which receipt
   * @param sha256 of the file handed over; blank when there is none
   * @param reasons why, where the gate is not clear; blank: none
   * @throws org.bulou.server.duties.Shut when the gate is shut
   */
  public void produce(
      Case matter, int visit, int demand, String words, String sha256, String reasons, Person by) {
    store.lock(matter.id());
    Visit open = running(matter.id(), visit);
    Demand asked = demand(open, demand);
    if (!given(words) || !(sha256.isBlank() || SHA256.matcher(sha256).matches())) {
      throw new NotKept(NotKept.Reason.WORDS_NEEDED);
    }
    PlannedAction action = action(matter.id(), open, asked);
    Gate gate = gates.ask(matter.id(), action, by.id());
    leave(
        gates.pass(matter.id(), action, by.id(), decision(gate, reasons, by)),
        open,
        asked,
        words.strip(),
        Optional.of(sha256).filter(s -> !s.isBlank()),
        by);
  }

  private static Optional<Gates.Decision> decision(Gate gate, String reasons, Person by) {
    boolean counsel = by.may(Permission.DECIDE_LAW) && GateWords.decides(by, gate);
    return reasons.isBlank()
        ? Optional.empty()
        : Optional.of(new Gates.Decision(by.id(), counsel, reasons.strip()));
  }

  /** Only with leave given for exactly this action. */
  private void leave(
      Passage passage,
      Visit visit,
      Demand demand,
      String words,
      Optional<String> sha256,
      Person by) {
    String gate = GateWords.json(passage);
    answer(
        passage.id(),
        visit,
        demand,
        new Demand.Answer(true, words, sha256, Optional.of(gate), passage.at(), by.id()),
        GateWords.ground(passage.ground()));
  }

  /** Refuses, on a ground. */
  public void refuse(Case matter, int visit, int demand, String ground, Person by) {
    store.lock(matter.id());
    Visit open = running(matter.id(), visit);
    Demand asked = demand(open, demand);
    if (!given(ground)) {
      throw new NotKept(NotKept.Reason.WORDS_NEEDED);
    }
    answer(
        matter.id(),
        open,
        asked,
        new Demand.Answer(
            false, ground.strip(), Optional.empty(), Optional.empty(), clock.instant(), by.id()),
        "");
  }

  private void answer(
      CaseId id, Visit visit, Demand demand, Demand.Answer answer, String gateAnswer) {
    if (!store.answer(id, visit.number(), demand.number(), answer, gateAnswer)) {
      throw new NotKept(NotKept.Reason.OVER);
    }
    record(
        answer.produced() ? "visit.produced" : "visit.refused",
        id,
        answer.by(),
        Map.of(
            "visit", Integer.toString(visit.number()),
            "demand", Integer.toString(demand.number()),
            "what", demand.what(),
            "words", answer.words(),
            "sha256", answer.sha256().orElse(""),
            "gate", answer.gate().orElse("")));
  }

  /**
   * Ends it with the signed list, whose words are committed to in the ledger.
   *
   * @param signed who signed for each side, or that somebody would not
   */
  public void close(Case matter, int visit, String signed, Person by) {
    store.lock(matter.id());
    Visit open = running(matter.id(), visit);
    if (open.demands().stream().anyMatch(d -> d.answer().isEmpty())) {
      throw new NotKept(NotKept.Reason.DEMANDS_OPEN);
    }
    if (!given(signed)) {
      throw new NotKept(NotKept.Reason.WORDS_NEEDED);
    }
    String list = open.list();
    Visit.Closed closed =
        new Visit.Closed(clock.instant(), by.id(), signed.strip(), Sha256.hex(list));
    store.close(matter.id(), visit, closed);
    record(
        "visit.closed",
        matter.id(),
        by.id(),
        Map.of(
            "visit", Integer.toString(visit),
            "list", list,
            "sha256", closed.sha256(),
            "signed", closed.signed()));
  }

  private Visit running(CaseId id, int visit) {
    Visit found = find(id, visit).orElseThrow(() -> new NotKept(NotKept.Reason.CHOICE_ODD));
    if (found.closed().isPresent()) {
      throw new NotKept(NotKept.Reason.OVER);
    }
    return found;
  }

  private static Demand demand(Visit visit, int number) {
    Demand found =
        visit.demands().stream()
            .filter(d -> d.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotKept(NotKept.Reason.CHOICE_ODD));
    if (found.answer().isPresent()) {
      throw new NotKept(NotKept.Reason.OVER);
    }
    return found;
  }

  private Facts facts(CaseId id) {
    var record = cases.file(id).record();
    return record.at(record.newest());
  }

  private static boolean given(String text) {
    return !text.isBlank() && text.length() <= LONGEST;
  }

  private void record(String type, CaseId id, ActorId by, Map<String, String> parts) {
    Map<String, String> said = new HashMap<>(parts);
    said.values().removeIf(String::isBlank);
    recorder.record(
        new Happening(type, Optional.of(id.value()), Optional.of(by), clock.instant(), said));
  }
}
