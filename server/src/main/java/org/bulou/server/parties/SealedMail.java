package org.bulou.server.parties;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bulou.server.openpgp.NotUsable;
import org.bulou.server.openpgp.OpenPgp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The words of a message, by mail, for the contact's key alone (PGP/MIME, RFC 3156). Only a key
 * that one of us compared is used, and only soon after the gate let the message pass; otherwise the
 * mail says no more than that there is a message.
 */
@Component
final class SealedMail {
  /** Later the gate might answer otherwise, and mail asks no gate. */
  static final Duration FRESH = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(SealedMail.class);
  private final ContactKeyStore keys;
  private final ThreadStore threads;
  private final PartyStore parties;

  SealedMail(ContactKeyStore keys, ThreadStore threads, PartyStore parties) {
    this.keys = keys;
    this.threads = threads;
    this.parties = parties;
  }

  /** The encrypted words with a line after them; empty when none may go. */
  Optional<String> words(Mail mail, String lineAfter, Instant now) {
    return now.isAfter(mail.madeAt().plus(FRESH))
        ? Optional.empty()
        : keys.compared(mail.contact()).flatMap(key -> sealed(mail, key, lineAfter, now));
  }

  private Optional<String> sealed(Mail mail, ContactKey key, String lineAfter, Instant now) {
    String words = threads.text(mail.message(), parties.key(mail.party()));
    try {
      return Optional.of(OpenPgp.encrypt(key.armored(), entity(words + "\n\n" + lineAfter), now));
    } catch (NotUsable e) {
      LOG.info("a contact's key cannot be used any more ({}): the mail holds no words", e.why());
      return Optional.empty();
    }
  }

  /** The MIME entity that is encrypted. */
  private static byte[] entity(String text) {
    String head =
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n";
    String body = Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return (head + "\r\n" + body + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Makes encrypted words the content of a message. */
  static void fill(MimeMessage message, String sealed) throws MessagingException {
    MimeMultipart both = new MimeMultipart("encrypted; protocol=\"application/pgp-encrypted\"");
    both.addBodyPart(part("application/pgp-encrypted", "Version: 1\r\n"));
    both.addBodyPart(part("application/octet-stream; name=\"encrypted.asc\"", sealed));
    message.setContent(both);
  }

  private static MimeBodyPart part(String type, String ascii) throws MessagingException {
    InternetHeaders headers = new InternetHeaders();
    headers.setHeader("Content-Type", type);
    headers.setHeader("Content-Transfer-Encoding", "7bit");
    return new MimeBodyPart(headers, ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
