package org.bulou.server.keeping;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bulou.law.explain.StandingDuties;
import org.bulou.law.explain.StandingDuty;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.model.Discharge;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Type;
import org.bulou.server.cases.BadFacts;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.evaluation.Evaluations;
import org.bulou.server.library.Library;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Sha256;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The standing duties of the cases that are about an organisation, and recording that one is done.
 */
@Service
@Transactional
public class Standing {
  private static final String ASPECT = "organisation";
  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_NAME = 200;
  private static final int LARGEST = 20_000_000;
  private final Cases cases;
  private final Evaluations evaluations;
  private final Library library;
  private final EvidenceStore store;
  private final Recorder recorder;
  private final InstantSource clock;

  Standing(
      Cases cases,
      Evaluations evaluations,
      Library library,
      EvidenceStore store,
      Recorder recorder,
      InstantSource clock) {
    this.cases = cases;
    this.evaluations = evaluations;
    this.library = library;
    this.store = store;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** A case's table, with the evidence kept of each duty. */
  public record Table(Case matter, List<StandingDuty> duties, List<Evidence> evidence) {
    public Table {
      duties = List.copyOf(duties);
      evidence = List.copyOf(evidence);
    }

    /** The evidence of one duty, newest first. */
    public List<Evidence> of(StandingDuty duty) {
      return evidence.stream().filter(e -> e.duty().equals(duty.duty().id())).toList();
    }
  }

  /** The tables of the cases a person takes part in. */
  @Transactional(readOnly = true)
  public List<Table> tables(ActorId reader) {
    return cases.visibleOf(reader, ASPECT).stream()
        .filter(c -> StandingDuties.asked(library.law(), facts(c.id())))
        .map(c -> new Table(c, duties(c.id()), store.of(c.id())))
        .toList();
  }

  private List<StandingDuty> duties(CaseId id) {
    return StandingDuties.of(library.law(), evaluations.at(id, clock.instant()), facts(id));
  }

  private Facts facts(CaseId id) {
    CaseRecord record = cases.file(id).record();
    return record.at(record.newest());
  }

  /**
   * That a duty was done.
   *
   * @param shownBy the fact that shows it, as {@code part.attribute}; empty for an act
   * @param againBy by when we want to do it again; our own date
   */
  public record Done(
      String duty,
      String shownBy,
      Instant at,
      ZoneId zone,
      String note,
      Optional<File> file,
      Optional<LocalDate> againBy) {}

  /** A file that comes in or goes out. */
  public record File(String name, Supplier<byte[]> content) {}

  /**
   * Records that a duty was done: the act it asks for, or the fact that shows it, and the evidence.
   *
   * @throws NotKept when it cannot be; nothing is recorded then
   */
  public Evidence done(Case matter, Done done, ActorId by) {
    StandingDuty duty =
        duties(matter.id()).stream()
            .filter(d -> d.ours() && d.duty().id().equals(done.duty()))
            .findFirst()
            .orElseThrow(() -> new NotKept(NotKept.Reason.CHOICE_ODD));
    Instant now = clock.instant();
    if (done.at().isAfter(now)) {
      throw new NotKept(NotKept.Reason.TIME_ODD);
    }
    Optional<byte[]> bytes = done.file().map(f -> f.content().get());
    if ((done.note().isBlank() && bytes.isEmpty())
        || done.note().length() > LONGEST_NOTE
        || bytes.filter(b -> b.length == 0 || b.length > LARGEST).isPresent()) {
      throw new NotKept(NotKept.Reason.EVIDENCE_NEEDED);
    }
    List<Told> told = told(matter.id(), duty, done);
    Evidence kept =
        new Evidence(
            UUID.randomUUID(),
            done.duty(),
            done.at(),
            done.zone(),
            done.note().strip(),
            bytes.map(
                b ->
                    new Evidence.Kept(
                        plain(done.file().orElseThrow().name()), b.length, Sha256.hex(b))),
            told.isEmpty() ? Optional.empty() : Optional.of(record(matter.id(), duty, told, by)),
            done.againBy(),
            now,
            by);
    store.insert(matter.id(), kept, bytes);
    events(matter.id(), kept, by);
    return kept;
  }

  private static String plain(String name) {
    String last =
        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    return last.isEmpty()
        ? "file"
        : last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
  }

  private int record(CaseId id, StandingDuty duty, List<Told> told, ActorId by) {
    Bilingual title = duty.duty().norm().head().title();
    try {
      return cases.record(
          id,
          Optional.empty(),
          new Entry(
              "standing duty", new Bilingual("已办：" + title.zh(), "done: " + title.en()), told),
          by);
    } catch (BadFacts e) {
      throw new NotKept(NotKept.Reason.NOT_TAKEN);
    }
  }

  private List<Told> told(CaseId id, StandingDuty duty, Done done) {
    Optional<Discharge> discharge = duty.duty().norm().discharge();
    if (discharge.isPresent()) {
      return act(id, duty, discharge.get(), done.at());
    }
    if (done.shownBy().isEmpty()) {
      return List.of();
    }
    return duty.shownBy().stream()
        .filter(s -> recordable(s.attribute()))
        .filter(s -> (s.part().id() + "." + s.attribute().name()).equals(done.shownBy()))
        .findFirst()
        .map(s -> holds(id, s, done.at()) ? List.<Told>of() : List.of(fact(s, done.at())))
        .orElseThrow(() -> new NotKept(NotKept.Reason.CHOICE_ODD));
  }

  /**
   * Can the word that it was done at an instant be told by this fact? Only by one of our own acts,
   * whose silence means none on record: what others do, such as fixing a level, starts a time and
   * shows nothing.
   */
  public static boolean recordable(Attribute attribute) {
    return switch (attribute.manner()) {
      case EVENT ->
          attribute.type().equals(Type.TIME)
              && attribute.silence() == Attribute.Silence.NOT_ON_RECORD;
      case STATE -> attribute.type().equals(Type.BOOL);
      case CONSTANT -> false;
    };
  }

  /**
   * Told anew, a state would seem to begin only now: what it said of earlier days would be lost.
   */
  private boolean holds(CaseId id, StandingDuty.Shown shown, Instant at) {
    long moment = Span.micros(at);
    return facts(id)
        .part(shown.part().id())
        .map(p -> p.value(shown.attribute()))
        .filter(
            v ->
                v instanceof Value.States s
                    && s.states().stream()
                        .filter(x -> x.from() <= moment && moment < x.until())
                        .anyMatch(x -> x.value() instanceof Value.Truth t && t.is()))
        .isPresent();
  }

  private static Told fact(StandingDuty.Shown shown, Instant at) {
    String value =
        shown.attribute().manner() == Attribute.Manner.EVENT
            ? Written.instant(at)
            : "[{\"value\":true,\"from\":\"" + at + "\"}]";
    return Told.fact(shown.part().id(), shown.attribute().name(), value);
  }

  private List<Told> act(CaseId id, StandingDuty duty, Discharge discharge, Instant at) {
    String act = free(id);
    List<Told> told = new ArrayList<>();
    told.add(Told.is(act, "act"));
    told.add(Told.fact(act, "kind", Written.text(discharge.act().id())));
    duty.duty()
        .bearer()
        .map(Part::id)
        .ifPresent(b -> told.add(Told.fact(act, "by", Written.text(b))));
    discharge
        .to()
        .filter(Discharge.Addressee.ToAuthority.class::isInstance)
        .map(to -> ((Discharge.Addressee.ToAuthority) to).id())
        .ifPresent(to -> told.add(Told.fact(act, "to", Written.text(to))));
    discharge.stage().ifPresent(s -> told.add(Told.fact(act, "stage", Written.text(s.id()))));
    told.add(Told.fact(act, "at", Written.instant(at)));
    told.add(Told.fact(act, "for", Written.some(List.of(duty.duty().id()))));
    return told;
  }

  /** The first part id that the case does not use. */
  private String free(CaseId id) {
    Facts now = facts(id);
    int n = 1;
    while (now.part("done-" + n).isPresent()) {
      n++;
    }
    return "done-" + n;
  }

  private void events(CaseId id, Evidence e, ActorId by) {
    Map<String, String> parts = new HashMap<>();
    parts.put("evidence", e.id().toString());
    parts.put("duty", e.duty());
    parts.put("done-at", e.doneAt().atZone(e.zone()).toString());
    parts.put("note", e.note());
    e.file()
        .ifPresent(
            f -> {
              parts.put("name", f.name());
              parts.put("sha256", f.sha256());
            });
    e.version().ifPresent(v -> parts.put("version", Integer.toString(v)));
    e.againBy().ifPresent(day -> parts.put("again-by", day.toString()));
    parts.values().removeIf(String::isBlank);
    recorder.record(
        new Happening(
            "standing.done", Optional.of(id.value()), Optional.of(by), e.recordedAt(), parts));
  }

  /** A file with its name; empty when this case has none of that id. */
  @Transactional(readOnly = true)
  public Optional<File> file(CaseId id, UUID evidence) {
    return store.of(id).stream()
        .filter(e -> e.id().equals(evidence))
        .flatMap(e -> e.file().stream())
        .findFirst()
        .flatMap(f -> store.bytes(id, evidence).map(b -> new File(f.name(), b::clone)));
  }
}
