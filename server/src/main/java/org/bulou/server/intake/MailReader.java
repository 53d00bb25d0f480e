package org.bulou.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads a mail (RFC 5322, MIME) that somebody saved as {@code .eml}: headers and the first plain
 * text. Nothing is unpacked, no HTML is looked at, and limits end hostile mails early.
 */
final class MailReader extends AbstractContentHandler {
  private static final int MOST_TEXT = 40_000;
  private static final int MOST_LINE = 500;
  private static final int MOST_DEPTH = 20;
  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxHeaderCount(500)
          .setMaxHeaderLen(20_000)
          .setMaxLineLen(20_000)
          .setMaxContentLen(Uploads.MOST_BYTES)
          .build();
  private String from = "";
  private String subject = "";
  private Optional<Instant> arrived = Optional.empty();
  private Optional<String> text = Optional.empty();
  private int depth;
  private int bodies;
  private boolean first = true;

  private MailReader() {}

  /** The mail, or nothing when it is none or goes beyond every limit. */
  static Optional<Mail> read(InputStream in) {
    MailReader reader = new MailReader();
    MimeStreamParser parser = new MimeStreamParser(LIMITS);
    parser.setContentDecoding(true);
    parser.setContentHandler(reader);
    try {
      parser.parse(in);
    } catch (MimeException | IOException e) {
      return Optional.empty();
    }
    if (reader.from.isEmpty() && reader.subject.isEmpty()) {
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
  public void startMessage() throws MimeException {
    deeper();
  }

  @Override
  public void startMultipart(BodyDescriptor bd) throws MimeException {
    deeper();
  }

  private void deeper() throws MimeException {
    if (++depth > MOST_DEPTH) {
      throw new MimeException("nested too deeply");
    }
  }

  @Override
  public void endMessage() {
    depth--;
  }

  @Override
  public void endMultipart() {
    depth--;
  }

  @Override
  public void endHeader() {
    first = false; // what follows are the headers of parts
  }

  @Override
  public void field(Field field) {
    if (!first) {
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

  /** Decoded, and in one line whatever the encoded words held. */
  private static String line(String body) {
    String decoded = DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT);
    String plain = decoded.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return plain.length() <= MOST_LINE ? plain : plain.substring(0, MOST_LINE);
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
    byte[] bytes = in.readNBytes(4 * MOST_TEXT);
    in.transferTo(java.io.OutputStream.nullOutputStream());
    String decoded = new String(bytes, charset(bd.getCharset()));
    String tidy = decoded.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").replace("\uFFFD", "?");
    text = Optional.of(tidy.substring(0, Math.min(tidy.length(), MOST_TEXT)));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
