package org.bulou.server.watch;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.ZoneOffset;
import java.util.Date;
import org.bulou.law.explain.Instants;
import org.bulou.server.platform.Settings;
import org.bulou.server.platform.SmtpServer;

/** Writes reminders for the mail server: a case's number and a time, nothing else. */
final class MailServer {
  private final SmtpServer server;

  MailServer(Settings.MailServer settings) {
    this.server = new SmtpServer(settings);
  }

  Delivery open() {
    return new Delivery(server.open());
  }

  /** One connection. */
  final class Delivery implements AutoCloseable {
    private final SmtpServer.Delivery connection;

    Delivery(SmtpServer.Delivery connection) {
      this.connection = connection;
    }

    /** Hands a letter over; false when the server refuses this one. */
    boolean accepts(Letters.Letter letter) {
      try {
        return connection.hand(message(letter)).accepted();
      } catch (MessagingException e) {
        return false; // an address that is none
      }
    }

    @Override
    public void close() {
      connection.close();
    }
  }

  private MimeMessage message(Letters.Letter letter) throws MessagingException {
    String line =
        letter.caseNumber() + " · " + Instants.local(letter.due(), ZoneOffset.UTC) + " UTC";
    MimeMessage message = server.message(letter.id() + "@" + server.domain());
    message.setFrom(new InternetAddress(server.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(line, "UTF-8");
    message.setText(line + "\n", "UTF-8");
    message.setSentDate(Date.from(letter.made()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }
}
