package org.bulou.server.parties;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulou.law.source.Bilingual;
import org.bulou.server.intake.RateLimit;
import org.bulou.server.intake.Upload;
import org.bulou.server.platform.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A party's own side. Whether a link ever was, has ended or has expired cannot be told from the
 * answer; a visit is over as soon as its link is.
 */
@Service
@Transactional
public class PartyDoor {
  /** How long a visit lasts. */
  public static final Duration VISIT = Duration.ofMinutes(30);

  private static final Duration TWICE = Duration.ofMinutes(1);
  private final AccessStore accesses;
  private final PartyStore rows;
  private final ThreadStore messages;
  private final Threads threads;
  private final Parties parties;
  private final CaseWords words;
  private final NoticeProofs proofs;
  private final RateLimit limit;
  private final PartyEvents events;
  private final InstantSource clock;

  PartyDoor(
      AccessStore accesses,
      PartyStore rows,
      ThreadStore messages,
      Threads threads,
      Parties parties,
      CaseWords words,
      NoticeProofs proofs,
      RateLimit limit,
      PartyEvents events,
      InstantSource clock) {
    this.accesses = accesses;
    this.rows = rows;
    this.messages = messages;
    this.threads = threads;
    this.parties = parties;
    this.words = words;
    this.proofs = proofs;
    this.limit = limit;
    this.events = events;
    this.clock = clock;
  }

  /** What came of opening a link. */
  public sealed interface Opening {
    /** Open; the token is the visit. */
    record Open(String token) implements Opening {}

    /** Nothing opens with this; nothing more is said. */
    record Wrong() implements Opening {}

    /** Too many wrong attempts. */
    record Wait() implements Opening {}
  }

  /** Opens a link for half an hour. */
  public Opening open(String typed, String address) {
    if (limit.exhausted(RateLimit.Kind.WRONG_LINK, address)) {
      return new Opening.Wait();
    }
    Instant now = clock.instant();
    Link link = Link.read(typed).orElseGet(Link::fresh); // what is no link costs the same
    Optional<Access> access = accesses.opened(link, now);
    if (access.isEmpty()) {
      limit.count(RateLimit.Kind.WRONG_LINK, address);
      return new Opening.Wrong();
    }
    String token = Link.random();
    accesses.leave(token, now); // what has expired goes
    accesses.visit(token, access.get().id(), now.plus(VISIT));
    if (accesses.markOpened(access.get().id(), now)) {
      events.record(
          "party.opened",
          rows.get(access.get().party()),
          Optional.empty(),
          now,
          Map.of("access", access.get().id().toString()));
    }
    return new Opening.Open(token);
  }

  /**
   * All a party ever sees.
   *
   * @param us which of our entities works on it with the party
   */
  public record View(Party party, Bilingual us, Threads.Part thread) {}

  /** What a visit shows; empty when it is over. What it shows counts as seen from now on. */
  public Optional<View> view(String token, int page) {
    Instant now = clock.instant();
    return accesses
        .visited(token, now)
        .map(
            access -> {
              Party party = rows.get(access.party());
              Threads.Part part = threads.page(party, page);
              messages.seen(part.unseen(true), now);
              proofs.seen(part.unseen(true), now);
              return new View(party, words.entity(party.caseId(), access.entity()), part);
            });
  }

  /** Ends a visit. */
  public void leave(String token) {
    accesses.leave(token, clock.instant());
  }

  /** What came of a message. */
  public enum Written {
    DONE,
    /** The visit is over. */
    OVER,
    /** Nothing, too much, or not to be read. */
    UNFIT,
    /** Too many in too short a time, or in all. */
    WAIT
  }

  /** The party writes. */
  public Written write(String token, String text, List<Upload> files, String address) {
    Instant now = clock.instant();
    Optional<Access> access = accesses.visited(token, now);
    if (access.isEmpty()) {
      return Written.OVER;
    }
    String tidy = Threads.tidy(text);
    if (Threads.unfit(tidy, files)) {
      return Written.UNFIT;
    }
    if (!limit.allows(RateLimit.Kind.MESSAGE, address)) {
      return Written.WAIT;
    }
    return receive(rows.lock(access.get().party()), tidy, files, "page", now);
  }

  /** Takes a party's words into its thread, whose row is held. */
  Written receive(Party party, String text, List<Upload> files, String how, Instant now) {
    if (messages.count(party.id()) >= Threads.MOST_MESSAGES) {
      return Written.WAIT;
    }
    if (files.isEmpty() && repeats(party, text, now)) {
      return Written.DONE;
    }
    messages.add(
        new ThreadStore.New(party, now, Optional.empty(), text, "", "", ""),
        rows.key(party.id()),
        files);
    events.record(
        "party.wrote",
        party,
        Optional.empty(),
        now,
        Map.of("sha256", Sha256.hex(text), "files", PartyEvents.files(files), "how", how));
    return Written.DONE;
  }

  /** A form sent twice: the same words right after themselves. */
  private boolean repeats(Party party, String text, Instant now) {
    List<Message> last = messages.page(party.id(), rows.key(party.id()), 0, 1);
    return !last.isEmpty()
        && !last.getFirst().ours()
        && last.getFirst().text().equals(text)
        && now.isBefore(last.getFirst().at().plus(TWICE));
  }

  /**
   * The party says how far it is.
   *
   * @return false when the visit is over
   * @throws NotDone when it cannot be understood
   */
  public boolean stand(String token, Parties.Says says) {
    Optional<Access> access = accesses.visited(token, clock.instant());
    access.ifPresent(a -> parties.stand(rows.lock(a.party()), says, Optional.empty(), ""));
    return access.isPresent();
  }

  /** A file of the party's own thread. */
  public Optional<Threads.Opened> file(String token, UUID id) throws IOException {
    Optional<Access> access = accesses.visited(token, clock.instant());
    return access.isEmpty() ? Optional.empty() : threads.open(rows.get(access.get().party()), id);
  }
}
