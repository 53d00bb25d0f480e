package org.bulou.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;

/**
 * Reads a mail (RFC 5322, MIME) that somebody saved as {@code .eml}: headers and the first plain
 * text. Nothing is unpacked, no HTML is looked at.
 */
final class MailReader extends MailContent {
  private String from = "";
  private String subject = "";
  private Optional<Instant> arrived = Optional.empty();
  private Optional<String> text = Optional.empty();
  private int bodies;

  private MailReader() {}

  /** The mail, or nothing when it is none or goes beyond every limit. */
  static Optional<Mail> read(InputStream in) {
    MailReader reader = new MailReader();
    boolean whole = reader.parse(in, Uploads.MOST_BYTES);
    if (!whole || (reader.from.isEmpty() && reader.subject.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Mail(
            reader.from,
            reader.subject,
            reader.arrived,
            reader.text.orElse(""),
            reader.bodies > 1 || reader.text.isEmpty()));
  }

  @Override
  public void field(Field field) {
    if (!first()) {
      return;
    }
    String body = field.getBody();
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "from" -> from = line(body);
      case "subject" -> subject = line(body);
      case "received" -> arrived = arrived.or(() -> date(body));
      default -> {
        // Nothing else is asked of a mail.
      }
    }
  }

  /** The date after the last semicolon of a {@code Received} line. */
  private static Optional<Instant> date(String body) {
    String date =
        body.substring(body.lastIndexOf(';') + 1)
            .replaceAll("\\([^)]*\\)", "")
            .replaceAll("\\s+", " ")
            .strip();
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void body(BodyDescriptor bd, InputStream in) throws IOException {
    bodies++;
    if (text.isPresent() || !"text/plain".equalsIgnoreCase(bd.getMimeType())) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return;
    }
    text = Optional.of(tidy(words(bd, in, 4 * MOST_TEXT)));
    in.transferTo(java.io.OutputStream.nullOutputStream());
  }
}
