package org.bulou.server.intake;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The finder's side: a pass-phrase opens it for half an hour. Whether a mailbox exists cannot be
 * learned by trying: every attempt does the same work.
 */
@Service
@Transactional
public class Mailbox {
  /** How long a visit lasts. */
  public static final Duration VISIT = Duration.ofMinutes(30);

  private static final Duration TWICE = Duration.ofMinutes(1);
  private static final int MOST_TEXT = 50_000;
  private static final int MOST_MESSAGES = 500;
  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final MailboxStore mailboxes;
  private final ReportStore reports;
  private final MessageStore messages;
  private final PhraseHash hashes;
  private final RateLimit limit;
  private final InstantSource clock;

  Mailbox(
      MailboxStore mailboxes,
      ReportStore reports,
      MessageStore messages,
      PhraseHash hashes,
      RateLimit limit,
      InstantSource clock) {
    this.mailboxes = mailboxes;
    this.reports = reports;
    this.messages = messages;
    this.hashes = hashes;
    this.limit = limit;
    this.clock = clock;
  }

  /** What came of an attempt to open a mailbox. */
  public sealed interface Opening {
    /** Open; the token is the visit. */
    record Open(String token) implements Opening {}

    /** No mailbox opens with this; nothing more is said. */
    record Wrong() implements Opening {}

    /** Too many wrong attempts. */
    record Wait() implements Opening {}
  }

  /** Tries a pass-phrase; holds no connection while it does the slow hash. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Opening open(String typed, String address) {
    if (limit.exhausted(RateLimit.Kind.WRONG_PHRASE, address)) {
      return new Opening.Wait();
    }
    Phrase phrase = Phrase.read(typed).orElseGet(Mailbox::noPhrase);
    if (limit.exhausted(RateLimit.Kind.WRONG_SECRET, phrase.lookup())) {
      return new Opening.Wait();
    }
    Optional<MailboxStore.Lock> lock = mailboxes.find(phrase);
    String hash = lock.map(MailboxStore.Lock::secretHash).orElse(hashes.nobody());
    boolean right = hashes.matches(phrase.secret(), hash);
    if (lock.isEmpty() || !right) {
      limit.count(RateLimit.Kind.WRONG_PHRASE, address);
      limit.count(RateLimit.Kind.WRONG_SECRET, phrase.lookup());
      return new Opening.Wrong();
    }
    return new Opening.Open(visit(lock.get().report()));
  }

  /** Stands for what is no phrase at all, so that it costs the same. */
  private static Phrase noPhrase() {
    return Phrase.of(random());
  }

  private static byte[] random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private String visit(ReportId report) {
    byte[] bytes = random();
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    mailboxes.leave(token, now); // what has expired goes
    mailboxes.visit(token, report, now.plus(VISIT));
    return token;
  }

  /**
   * All a finder ever sees.
   *
   * @param erased the report was erased; nothing can be read or written any more
   */
  public record View(Instant receivedAt, State state, List<Message> messages, boolean erased) {}

  /** What a visit shows; empty when it is over. */
  @Transactional(readOnly = true)
  public Optional<View> view(String token) {
    return mailboxes
        .visited(token, clock.instant())
        .map(
            id -> {
              Report report = reports.get(id);
              Optional<ReportKey> key = reports.key(id);
              return new View(
                  report.receivedAt(),
                  report.state(),
                  key.map(k -> messages.of(id, k)).orElse(List.of()),
                  key.isEmpty());
            });
  }

  /** Ends a visit. */
  public void leave(String token) {
    mailboxes.leave(token, clock.instant());
  }

  /** What came of a message. */
  public enum Written {
    DONE,
    /** The visit is over. */
    OVER,
    EMPTY,
    TOO_LONG,
    ENCODING,
    /** Too many in too short a time, or in all. */
    WAIT
  }

  /** The finder writes. A report whose triage is over is shown to the analysts again. */
  public Written write(String token, String text, List<Upload> uploads, String address) {
    Instant now = clock.instant();
    Optional<ReportId> id = mailboxes.visited(token, now);
    if (id.isEmpty()) {
      return Written.OVER;
    }
    String tidy = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (tidy.isEmpty() && uploads.isEmpty()) {
      return Written.EMPTY;
    }
    if (tidy.length() > MOST_TEXT) {
      return Written.TOO_LONG;
    }
    if (Check.unreadable(tidy)) {
      return Written.ENCODING;
    }
    if (!limit.allows(RateLimit.Kind.MESSAGE, address)) {
      return Written.WAIT;
    }
    return store(reports.lock(id.get()), tidy, uploads, now);
  }

  private Written store(Report report, String text, List<Upload> uploads, Instant now) {
    Optional<ReportKey> key = reports.key(report.id());
    if (key.isEmpty()) {
      return Written.OVER;
    }
    List<Message> before = messages.of(report.id(), key.get());
    if (before.size() >= MOST_MESSAGES) {
      return Written.WAIT;
    }
    if (uploads.isEmpty() && repeats(before, text, now)) {
      return Written.DONE;
    }
    UUID message =
        messages.add(report.id(), key.get(), now, Message.Kind.FROM_FINDER, Optional.empty(), text);
    messages.attach(report.id(), Optional.of(message), key.get(), uploads);
    reports.log(report.id(), now, Optional.empty(), Handling.Act.FINDER_WROTE, "");
    return Written.DONE;
  }

  /** A form sent twice: the same words right after themselves. */
  private static boolean repeats(List<Message> before, String text, Instant now) {
    return !before.isEmpty()
        && before.getLast().kind() == Message.Kind.FROM_FINDER
        && before.getLast().text().equals(text)
        && now.isBefore(before.getLast().at().plus(TWICE));
  }
}
