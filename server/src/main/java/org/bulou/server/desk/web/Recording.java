package org.bulou.server.desk.web;

import java.time.InstantSource;
import java.util.Optional;
import org.bulou.law.facts.CaseRecord;
import org.bulou.server.access.Person;
import org.bulou.server.cases.BadFacts;
import org.bulou.server.cases.Case;
import org.bulou.server.cases.Cases;
import org.bulou.server.cases.Determinations;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.LaterAwareness;
import org.bulou.server.cases.StaleEntry;
import org.bulou.server.web.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Records what a form sends, wherever the form stands; or says why not. */
@Component
final class Recording {
  private final Cases cases;
  private final Determinations determinations;
  private final InstantSource clock;

  Recording(Cases cases, Determinations determinations, InstantSource clock) {
    this.cases = cases;
    this.determinations = determinations;
    this.clock = clock;
  }

  /** Nothing was recorded; the words say why and what to do. */
  record Refused(HttpStatus status, String words) {}

  private interface Act {
    void run();
  }

  /** A question the law asks waits for a second reader; any other answer is a fact at once. */
  Optional<Refused> answer(Case c, Answer answer, Person me, Frame frame) {
    CaseRecord record = cases.file(c.id()).record();
    Optional<Integer> seen = Optional.of(answer.seen());
    return attempt(
        frame,
        () ->
            answer
                .determination(record, clock.instant())
                .ifPresentOrElse(
                    d -> determinations.propose(c.id(), seen, d, me.id()),
                    () ->
                        cases.record(
                            c.id(), seen, answer.entry(record, clock.instant()), me.id())));
  }

  /** Records an entry, when nobody recorded anything since the version the form showed. */
  Optional<Refused> entry(Case c, int seen, Entry entry, Person me, Frame frame) {
    return attempt(frame, () -> cases.record(c.id(), Optional.of(seen), entry, me.id()));
  }

  private static Optional<Refused> attempt(Frame frame, Act act) {
    try {
      act.run();
      return Optional.empty();
    } catch (Answer.Unreadable e) {
      return unusable(frame.t(e.words()));
    } catch (BadFacts e) {
      return unusable(frame.t(e.messages().getFirst()));
    } catch (LaterAwareness e) {
      return unusable(frame.t("desk.knowledge.later-refused"));
    } catch (StaleEntry e) {
      return Optional.of(new Refused(HttpStatus.CONFLICT, stale(e, frame)));
    }
  }

  private static Optional<Refused> unusable(String words) {
    return Optional.of(new Refused(HttpStatus.UNPROCESSABLE_CONTENT, words));
  }

  private static String stale(StaleEntry e, Frame frame) {
    return frame.t("desk.case.stale")
        + " "
        + String.join(
            "; ", e.since().stream().map(v -> v.number() + " – " + frame.t(v.title())).toList());
  }
}
