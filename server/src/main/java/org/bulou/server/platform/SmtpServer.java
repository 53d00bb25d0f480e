package org.bulou.server.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The server that takes our mail, as whoever writes mail speaks to it. */
public final class SmtpServer {
  private static final String PATIENCE_MILLIS = "15000";
  private static final int LONGEST_REPLY = 300;
  private final Settings.MailServer settings;
  private final Session session;
  private final String protocol;

  public SmtpServer(Settings.MailServer settings) {
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
  public static final class Silent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Silent(MessagingException cause) {
      super(cause);
      this.reason = cause.getClass().getSimpleName();
    }

    /** The kind of failure; the server's own words may hold an address. */
    public String reason() {
      return reason;
    }
  }

  /**
   * What the server said to one message.
   *
   * @param reply its own last line
   */
  public record Answer(boolean accepted, String server, String reply) {}

  /** The sender's address. */
  public String from() {
    return settings.from();
  }

  /** The domain of the sender's address, for identities of messages. */
  public String domain() {
    return settings.from().substring(settings.from().indexOf('@') + 1);
  }

  /** An empty message under an identity that does not change with the sending. */
  public MimeMessage message(String id) {
    return new Named(session, id);
  }

  /**
   * The same, whose replies and returns come to an address of its own.
   *
   * @param tag what stands after the plus sign of our address
   */
  public MimeMessage message(String id, String tag) throws MessagingException {
    Named message = new Named(session, id);
    String own = settings.from().replaceFirst("@", "+" + tag + "@");
    message.setEnvelopeFrom(own);
    message.setReplyTo(new InternetAddress[] {new InternetAddress(own, true)});
    return message;
  }

  /** Connects. */
  public Delivery open() {
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
  public final class Delivery implements AutoCloseable {
    private final Transport transport;

    Delivery(Transport transport) {
      this.transport = transport;
    }

    /** Hands a message over; a refusal is of this one alone. */
    public Answer hand(MimeMessage message) {
      try {
        transport.sendMessage(message, message.getAllRecipients());
        return answer(true);
      } catch (SendFailedException e) {
        return answer(false);
      } catch (MessagingException e) {
        throw new Silent(e);
      }
    }

    private Answer answer(boolean accepted) {
      String reply =
          transport instanceof SMTPTransport smtp && smtp.getLastServerResponse() != null
              ? smtp.getLastServerResponse().strip()
              : "";
      return new Answer(
          accepted,
          settings.host() + ":" + settings.port(),
          reply.substring(0, Math.min(reply.length(), LONGEST_REPLY)));
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

  /** A message whose identity is ours. */
  private static final class Named extends SMTPMessage {
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
