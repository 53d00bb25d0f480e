package org.bulou.server.parties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.platform.Settings;
import org.bulou.server.platform.Sha256;
import org.bulou.server.platform.SmtpServer;
import org.bulou.server.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells contacts that there is a message, and what it says only to a key of theirs: at least once,
 * under an identity that stays. What the server answered is kept as the proof.
 */
@Service
class Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
  private static final int BATCH = 50;
  private static final int BATCHES = 40;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private final MailStore store;
  private final PartyStore parties;
  private final SealedMail sealed;
  private final NoticeProofs proofs;
  private final PartyEvents events;
  private final Texts texts;
  private final Optional<SmtpServer> server;
  private final boolean replies;
  private final TransactionTemplate transaction;

  Mailer(
      MailStore store,
      PartyStore parties,
      SealedMail sealed,
      NoticeProofs proofs,
      PartyEvents events,
      Texts texts,
      Settings settings,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.parties = parties;
    this.sealed = sealed;
    this.proofs = proofs;
    this.events = events;
    this.texts = texts;
    this.server = settings.mail().map(SmtpServer::new);
    this.replies = settings.replies().isPresent();
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Sends what waits, up to a limit; returns how many went. */
  int send(Instant now) {
    int sent = 0;
    for (int i = 0; server.isPresent() && i < BATCHES; i++) {
      int went = Optional.ofNullable(transaction.execute(s -> batch(server.get(), now))).orElse(-1);
      if (went < 0) {
        break;
      }
      sent += went;
    }
    return sent;
  }

  /** One batch; less than 0 when nothing is left or the server does not answer. */
  private int batch(SmtpServer to, Instant now) {
    List<Mail> mails = store.waiting(now, BATCH);
    if (mails.isEmpty()) {
      return -1;
    }
    mails.stream().filter(m -> !m.stands()).forEach(m -> store.done(withdrawn(m, now)));
    List<Mail> standing = mails.stream().filter(Mail::stands).toList();
    int went = 0;
    try (SmtpServer.Delivery delivery = to.open()) {
      for (Mail mail : standing) {
        hand(to, delivery, mail, now);
        went++;
      }
      return went;
    } catch (SmtpServer.Silent e) {
      LOG.warn("the mail server takes no mail to parties now, it is tried again: {}", e.reason());
      standing.stream().skip(went).forEach(m -> later(m, now));
      return -1;
    }
  }

  private void hand(SmtpServer to, SmtpServer.Delivery delivery, Mail mail, Instant now) {
    try {
      MimeMessage message = write(to, mail, now);
      SmtpServer.Answer answer = delivery.hand(message);
      done(mail, answer, Sha256.hex(bytes(message)), now);
    } catch (MessagingException e) {
      done(mail, new SmtpServer.Answer(false, "", "the address is none"), "", now);
    }
  }

  private void done(Mail mail, SmtpServer.Answer answer, String sha256, Instant now) {
    String state = answer.accepted() ? "accepted" : "refused";
    store.done(
        new Mail.Fate(
            mail.id(),
            mail.message(),
            mail.address(),
            state,
            Optional.of(now),
            answer.server(),
            answer.reply(),
            sha256));
    Party party = parties.get(mail.party());
    events.record(
        "party.mail-" + state,
        party,
        Optional.empty(),
        now,
        Map.of(
            "mail", mail.id().toString(),
            "address", mail.address(),
            "server", answer.server(),
            "reply", answer.reply(),
            "sha256", sha256));
    if (answer.accepted()) {
      proofs.proven(mail.message(), NoticeProofs.Proof.MAIL, now);
    }
  }

  private static Mail.Fate withdrawn(Mail mail, Instant now) {
    return new Mail.Fate(
        mail.id(), mail.message(), mail.address(), "withdrawn", Optional.of(now), "", "", "");
  }

  private void later(Mail mail, Instant now) {
    Duration wait = Duration.ofSeconds(10L << Math.min(mail.attempts(), 6));
    store.later(mail.id(), now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
  }

  private MimeMessage write(SmtpServer to, Mail mail, Instant now) throws MessagingException {
    String id = mail.id() + "@" + to.domain();
    String tag = mail.id().toString().replace("-", "");
    MimeMessage message = replies ? to.message(id, tag) : to.message(id);
    message.setFrom(new InternetAddress(to.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
    message.setSubject(texts.text(mail.language(), "parties.mail.subject"), "UTF-8");
    String said =
        texts.text(mail.language(), replies ? "parties.mail.text-reply" : "parties.mail.text");
    Optional<String> words = sealed.words(mail, said, now);
    if (words.isPresent()) {
      SealedMail.fill(message, words.get());
    } else {
      message.setText(said + "\n", "UTF-8");
    }
    message.setSentDate(Date.from(mail.madeAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private static byte[] bytes(MimeMessage message) throws MessagingException {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      message.writeTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
