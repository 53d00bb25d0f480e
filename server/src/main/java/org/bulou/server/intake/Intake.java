package org.bulou.server.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.server.platform.MasterKey;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes reports in. */
@Service
@Transactional
public class Intake {
  /** How long the same sending may be shown its pass-phrase once more. */
  private static final Duration SHOWN_AGAIN = Duration.ofMinutes(10);

  private final ReportStore reports;
  private final MessageStore messages;
  private final MailboxStore mailboxes;
  private final PhraseHash hashes;
  private final Vault vault;
  private final List<FilesElsewhere> elsewhere;
  private final MasterKey master;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Intake(
      ReportStore reports,
      MessageStore messages,
      MailboxStore mailboxes,
      PhraseHash hashes,
      Vault vault,
      List<FilesElsewhere> elsewhere,
      MasterKey master,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.reports = reports;
    this.messages = messages;
    this.mailboxes = mailboxes;
    this.hashes = hashes;
    this.vault = vault;
    this.elsewhere = List.copyOf(elsewhere);
    this.master = master;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a report in, unless this very sending was taken before. The slow hash is made before any
   * connection is taken, so that many reports at once do not starve the other pages of connections.
   *
   * @param s checked by {@link Check}
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Received receive(Submission s) {
    Optional<Phrase> phrase =
        s.wantsMailbox()
            ? Optional.of(Phrase.of(master.hash("intake-phrase", s.once())))
            : Optional.empty();
    Optional<String> hash = phrase.map(p -> hashes.of(p.secret()));
    return Objects.requireNonNull(transaction.execute(status -> store(s, phrase, hash)));
  }

  private Received store(Submission s, Optional<Phrase> phrase, Optional<String> hash) {
    byte[] once = master.hash("intake-once", s.once());
    Instant now = clock.instant();
    int year = now.atZone(ZoneOffset.UTC).getYear();
    int last = reports.lastNumber(year);
    Optional<Report> before = reports.once(once);
    if (before.isPresent()) {
      return again(before.get(), phrase, now);
    }
    reports.setLastNumber(year, last + 1);
    Report report = report(s, String.format(Locale.ROOT, "R%d-%04d", year, last + 1), now);
    ReportKey key = ReportKey.fresh();
    reports.insert(report, s.content(), key, once);
    messages.attach(report.id(), Optional.empty(), key, s.uploads());
    if (phrase.isPresent() && hash.isPresent()) {
      mailboxes.add(report.id(), phrase.get(), hash.get());
    }
    begin(report, s, key, now);
    return new Received(report.id(), report.number(), phrase, false);
  }

  private static Received again(Report report, Optional<Phrase> phrase, Instant now) {
    boolean fresh = now.isBefore(report.recordedAt().plus(SHOWN_AGAIN));
    Optional<Phrase> shown = phrase.filter(p -> fresh && report.mailbox());
    return new Received(report.id(), report.number(), shown, true);
  }

  private static Report report(Submission s, String number, Instant now) {
    return new Report(
        new ReportId(UUID.randomUUID()),
        number,
        s.channel(),
        s.receivedAt(),
        s.zone(),
        now,
        s.by(),
        s.entities(),
        Optional.of(s.content().get(Field.PRODUCT)).filter(p -> !p.equals(Field.OTHER)),
        Outcome.OPEN,
        State.RECEIVED,
        s.content().ticked(Field.MONEY),
        !s.content().has(Field.CONTACT),
        s.wantsMailbox(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /** The first lines of the log; the program acknowledges by itself unless money is demanded. */
  private void begin(Report report, Submission s, ReportKey key, Instant now) {
    String how =
        s.channel().wire() + ", " + String.join(" ", new java.util.TreeSet<>(s.entities()));
    reports.log(report.id(), now, s.by(), Handling.Act.RECEIVED, how);
    if (report.flagged()) {
      reports.log(report.id(), now, Optional.empty(), Handling.Act.FLAGGED, "");
    } else if (s.wantsMailbox()) {
      messages.add(report.id(), key, now, Message.Kind.ACKNOWLEDGEMENT, Optional.empty(), "");
      reports.log(report.id(), now, Optional.empty(), Handling.Act.ACKNOWLEDGED, "");
    }
  }

  /**
   * Removes files no report has: what a crash left half taken. Nothing is in flight at the start.
   */
  @EventListener(ApplicationReadyEvent.class)
  public void sweep() {
    Set<UUID> lost = new HashSet<>(vault.all());
    lost.removeAll(reports.attached(lost));
    elsewhere.forEach(e -> lost.removeAll(e.attached(lost)));
    lost.forEach(vault::discard);
  }
}
