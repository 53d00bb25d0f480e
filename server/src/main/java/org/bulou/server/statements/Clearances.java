package org.bulou.server.statements;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.cases.CaseId;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may speak in a case, and what was cleared to be said. */
@Service
@Transactional
public class Clearances {
  /** Longer words belong into a document. */
  static final int LONGEST = 20_000;

  private static final int NAME = 200;
  private final LineStore store;
  private final StatementStore numbers;
  private final Choices choices;
  private final StatementEvents events;
  private final InstantSource clock;

  Clearances(
      LineStore store,
      StatementStore numbers,
      Choices choices,
      StatementEvents events,
      InstantSource clock) {
    this.store = store;
    this.numbers = numbers;
    this.choices = choices;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Lines> lines(CaseId id) {
    return store.lines(id);
  }

  @Transactional(readOnly = true)
  public List<Spokesperson> spokespeople(CaseId id) {
    return store.spokespeople(id);
  }

  /** Writes lines that somebody else has to clear. */
  public Lines write(
      CaseId id, boolean open, String level, String language, String words, ActorId by) {
    if (!choices.levels().containsKey(level) || !Choices.LANGUAGES.contains(language)) {
      throw new NotStated(NotStated.Reason.CHOICE_ODD);
    }
    if (words.isBlank() || words.length() > LONGEST) {
      throw new NotStated(NotStated.Reason.WORDS_NEEDED);
    }
    Instant now = clock.instant();
    int number = numbers.next(id, "lines");
    Lines written =
        new Lines(
            number,
            open,
            level,
            language,
            words.strip(),
            by,
            now,
            Optional.empty(),
            Optional.empty());
    store.insert(id, written);
    events.record(
        "lines.written",
        id,
        by,
        now,
        Map.of(
            "lines",
            Integer.toString(number),
            "audience",
            open ? "public" : "named",
            "level",
            level,
            "language",
            language,
            "text",
            words.strip()));
    return written;
  }

  /**
   * Clears lines until an instant.
   *
   * @throws NotStated when the clearer wrote them, or they are cleared or withdrawn already
   */
  public void clear(CaseId id, int number, Instant until, ZoneId zone, Person by) {
    Lines lines = find(id, number);
    Instant now = clock.instant();
    if (!by.may(Permission.RELEASE) || lines.writtenBy().equals(by.id())) {
      throw new NotStated(NotStated.Reason.SAME_PERSON);
    }
    if (!until.isAfter(now)) {
      throw new NotStated(NotStated.Reason.TIME_ODD);
    }
    if (!store.clear(id, number, new Lines.Clearance(by.id(), now, until, zone))) {
      throw new NotStated(NotStated.Reason.OVER);
    }
    events.record(
        "lines.cleared",
        id,
        by.id(),
        now,
        Map.of(
            "lines", Integer.toString(number),
            "until", until.atZone(zone).toString(),
            "text", lines.words()));
  }

  /** From now on they may not be said any more. */
  public void withdraw(CaseId id, int number, ActorId by) {
    find(id, number);
    Instant now = clock.instant();
    if (!store.withdraw(id, number, by, now)) {
      throw new NotStated(NotStated.Reason.OVER);
    }
    events.record("lines.withdrawn", id, by, now, Map.of("lines", Integer.toString(number)));
  }

  private Lines find(CaseId id, int number) {
    return store.lines(id, number).orElseThrow(() -> new NotStated(NotStated.Reason.CHOICE_ODD));
  }

  /** Puts somebody on the list. */
  public void name(CaseId id, String name, String entity, ActorId by) {
    if (name.isBlank() || name.length() > NAME) {
      throw new NotStated(NotStated.Reason.WORDS_NEEDED);
    }
    if (!choices.entities(id).containsKey(entity)) {
      throw new NotStated(NotStated.Reason.CHOICE_ODD);
    }
    Instant now = clock.instant();
    int number = numbers.next(id, "spokesperson");
    store.insert(id, new Spokesperson(number, name.strip(), entity, by, now, Optional.empty()));
    events.record(
        "spokesperson.named", id, by, now, Map.of("name", name.strip(), "entity", entity));
  }

  /** Takes somebody off the list. */
  public void end(CaseId id, int number, ActorId by) {
    Instant now = clock.instant();
    if (!store.end(id, number, by, now)) {
      throw new NotStated(NotStated.Reason.OVER);
    }
    events.record("spokesperson.ended", id, by, now, Map.of("number", Integer.toString(number)));
  }
}
