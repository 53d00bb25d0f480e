package org.bulou.server.watch;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Properties;
import org.bulou.law.explain.Instants;
import org.bulou.server.platform.Settings;

/** The server that takes our mail. What it is given is a case's number and a time, nothing else. */
final class MailServer {
  private static final String PATIENCE_MILLIS = "15000";
  private final Settings.MailServer settings;
  private final Session session;
  private final String protocol;

  MailServer(Settings.MailServer settings) {
    this.settings = settings;
    boolean tls = settings.security() == Settings.MailServer.Security.TLS;
    this.protocol = tls ? "smtps" : "smtp";
    Properties p = new Properties();
    String key = "mail." + protocol + ".";
    p.setProperty(key + "connectiontimeout", PATIENCE_MILLIS);
    p.setProperty(key + "timeout", PATIENCE_MILLIS);
    p.setProperty(key + "writetimeout", PATIENCE_MILLIS);
    p.setProperty(key + "ssl.checkserveridentity", "true");
    boolean start = settings.security() == Settings.MailServer.Security.STARTTLS;
    p.setProperty(key + "starttls.enable", String.valueOf(start));
    p.setProperty(key + "starttls.required", String.valueOf(start));
    p.setProperty(key + "auth", String.valueOf(settings.user().isPresent()));
    this.session = Session.getInstance(p);
  }

  /** The server does not answer or breaks off; what was accepted before stays accepted. */
  static final class Silent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Silent(MessagingException cause) {
      super(cause);
      this.reason = cause.getClass().getSimpleName();
    }

    /** The kind of failure; the server's own words may hold an address. */
    String reason() {
      return reason;
    }
  }

  Delivery open() {
    try {
      Transport transport = session.getTransport(protocol);
      transport.connect(
          settings.host(),
          settings.port(),
          settings.user().orElse(null),
          settings.password().orElse(null));
      return new Delivery(transport);
    } catch (MessagingException e) {
      throw new Silent(e);
    }
  }

  /** One connection. */
  final class Delivery implements AutoCloseable {
    private final Transport transport;

    Delivery(Transport transport) {
      this.transport = transport;
    }

    /** Hands a letter over; false when the server refuses this one. */
    boolean accepts(Letters.Letter letter) {
      try {
        MimeMessage message = message(letter);
        transport.sendMessage(message, message.getAllRecipients());
        return true;
      } catch (SendFailedException e) {
        return false;
      } catch (MessagingException e) {
        throw new Silent(e);
      }
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException e) {
        // What was accepted is accepted; a server that hangs up first is no failure.
      }
    }
  }

  private MimeMessage message(Letters.Letter letter) throws MessagingException {
    String line =
        letter.caseNumber() + " · " + Instants.local(letter.due(), ZoneOffset.UTC) + " UTC";
    Named message = new Named(session, letter.id() + "@" + domain());
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(line, "UTF-8");
    message.setText(line + "\n", "UTF-8");
    message.setSentDate(Date.from(letter.made()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private String domain() {
    return settings.from().substring(settings.from().indexOf('@') + 1);
  }

  /** A message whose identity is ours and does not change with the sending. */
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
