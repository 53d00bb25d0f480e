package org.bulou.server.parties;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bulou.server.access.Person;
import org.bulou.server.cases.CaseId;
import org.bulou.server.cases.Cases;
import org.bulou.server.intake.RateLimit;
import org.bulou.server.intake.Upload;
import org.bulou.server.intake.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mail that came: into the thread whose number it answers, or left for a coordinator. Nothing is
 * ever answered to a mail, so no loop can begin here.
 */
@Service
public class Incoming {
  /** How long a mail of ours can be answered. */
  static final Duration ANSWERED = Duration.ofDays(90);

  private static final int SHOWN = 100;
  private final IncomingStore store;
  private final MailStore mails;
  private final PartyStore parties;
  private final PartyDoor door;
  private final NoticeProofs proofs;
  private final PartyEvents events;
  private final Cases cases;
  private final RateLimit limit;
  private final Vault vault;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Incoming(
      IncomingStore store,
      MailStore mails,
      PartyStore parties,
      PartyDoor door,
      NoticeProofs proofs,
      PartyEvents events,
      Cases cases,
      RateLimit limit,
      Vault vault,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.store = store;
    this.mails = mails;
    this.parties = parties;
    this.door = door;
    this.proofs = proofs;
    this.events = events;
    this.cases = cases;
    this.limit = limit;
    this.vault = vault;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What became of a mail. */
  enum Outcome {
    /** In its thread. */
    THREADED,
    /** Left for a coordinator. */
    LEFT,
    /** Came from a program or a list: not read any further. */
    AUTOMATIC,
    /** One of ours that came back. */
    BOUNCED,
    /** This very mail was taken before, or is one of ours. */
    AGAIN,
    /** Too many from one sender: not kept. */
    TOO_MANY,
    /** Too large, or no mail: not kept. */
    UNFIT;

    String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Takes a mail of a box once, in one transaction. */
  Outcome take(long validity, long uid, Optional<byte[]> raw, Instant now) {
    return Objects.requireNonNull(
        transaction.execute(
            s -> {
              if (!store.first(validity, uid, now)) {
                return Outcome.AGAIN;
              }
              Outcome outcome =
                  raw.flatMap(b -> ReplyReader.read(new ByteArrayInputStream(b), Optional.empty()))
                      .map(mail -> sort(mail, raw.orElseThrow(), now))
                      .orElse(Outcome.UNFIT);
              store.outcome(validity, uid, outcome.wire());
              return outcome;
            }));
  }

  private Outcome sort(Reply mail, byte[] raw, Instant now) {
    if (mail.identity().filter(i -> !store.fresh(i)).isPresent()) {
      return Outcome.AGAIN;
    }
    Optional<IncomingStore.Thread> thread =
        mail.answers().stream().flatMap(id -> store.thread(id, now).stream()).findFirst();
    if (mail.bounce() && thread.isPresent()) {
      return bounced(thread.get(), now);
    }
    if (mail.automatic() || mail.bounce() || ours(mail, now)) {
      return Outcome.AUTOMATIC;
    }
    if (!limit.allows(RateLimit.Kind.MAIL, mail.from())) {
      return Outcome.TOO_MANY;
    }
    Optional<String> refusal = refusal(mail, thread, now);
    if (refusal.isPresent()) {
      store.keep(
          mail, mail.left(), raw, thread.map(IncomingStore.Thread::caseId), refusal.get(), now);
      return Outcome.LEFT;
    }
    return thread(thread.orElseThrow(), raw, now);
  }

  /** A mail of ours that came round. */
  private boolean ours(Reply mail, Instant now) {
    return mail.identity()
        .map(i -> i.replaceAll("[<>]|@.*", ""))
        .filter(i -> i.matches("[0-9a-f-]{36}"))
        .filter(i -> store.thread(UUID.fromString(i), now).isPresent())
        .isPresent();
  }

  private static Optional<String> refusal(
      Reply mail, Optional<IncomingStore.Thread> thread, Instant now) {
    if (thread.isEmpty()) {
      return Optional.of("no-number");
    }
    if (!thread.get().address().equalsIgnoreCase(mail.from())) {
      return Optional.of("other-sender");
    }
    boolean old = now.isAfter(thread.get().madeAt().plus(ANSWERED));
    return old || !thread.get().open() ? Optional.of("ended") : Optional.empty();
  }

  private Outcome thread(IncomingStore.Thread thread, byte[] raw, Instant now) {
    Party party = parties.lock(thread.party());
    Reply whole = ReplyReader.read(new ByteArrayInputStream(raw), Optional.of(vault)).orElseThrow();
    boolean empty = whole.text().isEmpty() && whole.files().isEmpty();
    PartyDoor.Written written =
        empty
            ? PartyDoor.Written.UNFIT
            : door.receive(party, whole.text(), whole.files(), "mail", now);
    if (written == PartyDoor.Written.DONE) {
      return Outcome.THREADED;
    }
    whole.files().forEach(f -> vault.discard(f.file().id()));
    int files = whole.files().size() + whole.left();
    store.keep(whole, files, raw, Optional.of(thread.caseId()), "full", now);
    return Outcome.LEFT;
  }

  private Outcome bounced(IncomingStore.Thread thread, Instant now) {
    mails
        .bounce(thread.mail(), now, "")
        .ifPresent(
            fate -> {
              events.record(
                  "party.mail-bounced",
                  parties.get(thread.party()),
                  Optional.empty(),
                  now,
                  Map.of("mail", fate.id().toString(), "address", fate.address()));
              proofs.bounced(thread.message(), now);
            });
    return Outcome.BOUNCED;
  }

  /** What no thread took, as far as this person may see it. */
  @Transactional(readOnly = true)
  public List<Unmatched> left(Person who) {
    return store.waiting(who.id(), SHOWN);
  }

  /**
   * Puts one into the thread of a party of a case this person takes part in.
   *
   * @throws NotDone when there is no such mail, case or party for him
   */
  @Transactional
  public void place(UUID id, String caseNumber, int party, Person by) {
    Unmatched mail = find(id, by);
    Party to =
        cases
            .visible(caseNumber, by.id())
            .map(c -> new CaseId(c.id().value()))
            .flatMap(c -> parties.find(c, party))
            .orElseThrow(() -> new NotDone(NotDone.Reason.CHOICE_ODD));
    Instant now = clock.instant();
    String text = mail.from() + "\n" + mail.subject() + "\n\n" + mail.text();
    List<Upload> files = store.raw(id).map(this::files).orElse(List.of());
    store.done(id, Optional.of(to.id()), now, by.id());
    if (door.receive(parties.lock(to.id()), text, files, "mail, placed by hand", now)
        != PartyDoor.Written.DONE) {
      files.forEach(f -> vault.discard(f.file().id()));
      throw new NotDone(NotDone.Reason.FULL);
    }
    events.record(
        "party.mail-placed", to, Optional.of(by.id()), now, Map.of("mail", id.toString()));
  }

  private List<Upload> files(byte[] raw) {
    return ReplyReader.read(new ByteArrayInputStream(raw), Optional.of(vault))
        .map(Reply::files)
        .orElse(List.of());
  }

  /** Puts one aside. */
  @Transactional
  public void dismiss(UUID id, Person by) {
    store.done(find(id, by).id(), Optional.empty(), clock.instant(), by.id());
  }

  private Unmatched find(UUID id, Person by) {
    return store.waiting(by.id(), Integer.MAX_VALUE).stream()
        .filter(u -> u.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotDone(NotDone.Reason.CHOICE_ODD));
  }
}
