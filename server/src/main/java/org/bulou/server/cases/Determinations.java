package org.bulou.server.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions the law asks are answered by two people. Until the second has read, the answer stands
 * as a claim: it ends no doubt, and a clock that may have started keeps running.
 */
@Service
@Transactional
public class Determinations {
  /** The source of an entry that makes a determination a fact. */
  public static final String SOURCE = "determination";

  private static final String CLAIMANT = "first-reader";
  private final DeterminationStore store;
  private final Cases cases;
  private final Recorder recorder;
  private final InstantSource clock;

  Determinations(DeterminationStore store, Cases cases, Recorder recorder, InstantSource clock) {
    this.store = store;
    this.cases = cases;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * What a first reader says.
   *
   * @param question what is asked, for the history
   */
  public record Answer(
      String part,
      String attribute,
      String value,
      Bilingual question,
      String grounds,
      String evidence) {}

  /**
   * Records what a first reader says, as a claim.
   *
   * @throws Determination.Refused when there are no grounds
   * @throws StaleEntry when the case has newer versions than {@code seen}
   */
  public Determination propose(CaseId id, Optional<Integer> seen, Answer answer, ActorId by) {
    if (answer.grounds().isBlank()) {
      throw new Determination.Refused(Determination.Refusal.REASON_NEEDED);
    }
    Bilingual title =
        new Bilingual(
            "待第二人复核：" + answer.question().zh() + " — " + answer.grounds(),
            "for a second reader: " + answer.question().en() + " — " + answer.grounds());
    Told claim = Told.claim(answer.part(), answer.attribute(), answer.value(), CLAIMANT);
    int version = cases.record(id, seen, new Entry(SOURCE, title, List.of(claim)), by);
    Determination proposed =
        new Determination(
            version,
            answer.part(),
            answer.attribute(),
            answer.value(),
            answer.grounds(),
            answer.evidence(),
            by,
            clock.instant(),
            Optional.empty(),
            Optional.empty());
    store.insert(id, proposed);
    return proposed;
  }

  /**
   * Records what the second reader says. When he agrees, the answer is a fact from now on; when he
   * does not, it stays a claim, and both stay in the history. An answer that was given anew in the
   * meantime can become a fact no more.
   *
   * @throws Determination.Refused when he is the first reader, or it is not open
   */
  public void second(CaseId id, int version, boolean agrees, String note, ActorId by) {
    Determination d =
        store.of(id).stream()
            .filter(x -> x.version() == version && x.open())
            .findFirst()
            .orElseThrow(() -> new Determination.Refused(Determination.Refusal.NOT_OPEN));
    if (d.first().equals(by)) {
      throw new Determination.Refused(Determination.Refusal.SAME_PERSON);
    }
    if (!agrees && note.isBlank()) {
      throw new Determination.Refused(Determination.Refusal.REASON_NEEDED);
    }
    Instant now = clock.instant();
    if (!store.second(id, version, new Determination.Second(by, now, agrees, note.strip()))) {
      throw new Determination.Refused(Determination.Refusal.NOT_OPEN);
    }
    if (agrees) {
      cases.record(id, Optional.empty(), confirmed(d), by);
    }
    recorder.record(
        new Happening(
            agrees ? "determination.confirmed" : "determination.disputed",
            Optional.of(id.value()),
            Optional.of(by),
            now,
            Map.of(
                "determination", Integer.toString(version),
                "first", d.first().toString(),
                "note", note.strip())));
  }

  private static Entry confirmed(Determination d) {
    return new Entry(
        SOURCE,
        new Bilingual(
            "第二人复核同意（第 " + d.version() + " 版）：" + d.grounds(),
            "second reader agrees (version " + d.version() + "): " + d.grounds()),
        List.of(Told.fact(d.part(), d.attribute(), d.value())));
  }

  /** All determinations of a case, oldest first, open and disputed ones included. */
  @Transactional(readOnly = true)
  public List<Determination> of(CaseId id) {
    return store.of(id);
  }
}
