package org.bulou.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * What every reader of mail (RFC 5322, MIME) has to do: end hostile mails early, tell the headers
 * of the mail from those of its parts, and make tidy text of whatever a stranger wrote.
 */
public abstract class MailContent extends AbstractContentHandler {
  /** Characters of text that are kept. */
  protected static final int MOST_TEXT = 40_000;

  private static final int MOST_LINE = 500;
  private static final int MOST_DEPTH = 20;
  private int depth;
  private boolean first = true;

  /**
   * Reads a mail to its end.
   *
   * @param most bytes of a mail that is read at all
   * @return false when it is no mail, or goes beyond a limit
   */
  protected final boolean parse(InputStream in, long most) {
    MimeStreamParser parser =
        new MimeStreamParser(
            MimeConfig.custom()
                .setMaxHeaderCount(500)
                .setMaxHeaderLen(20_000)
                .setMaxLineLen(20_000)
                .setMaxContentLen(most)
                .build());
    parser.setContentDecoding(true);
    parser.setContentHandler(this);
    try {
      parser.parse(in);
      return true;
    } catch (MimeException | IOException e) {
      return false;
    }
  }

  /** Are the headers read now those of the mail itself, not of a part? */
  protected final boolean first() {
    return first;
  }

  @Override
  public final void startMessage() throws MimeException {
    deeper();
  }

  @Override
  public final void startMultipart(BodyDescriptor bd) throws MimeException {
    deeper();
  }

  private void deeper() throws MimeException {
    if (++depth > MOST_DEPTH) {
      throw new MimeException("nested too deeply");
    }
  }

  @Override
  public final void endMessage() {
    depth--;
  }

  @Override
  public final void endMultipart() {
    depth--;
  }

  @Override
  public final void endHeader() {
    first = false; // what follows are the headers of parts
  }

  /** Decoded, and in one line whatever the encoded words held. */
  protected static String line(String body) {
    String decoded = DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT);
    String plain = decoded.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return plain.length() <= MOST_LINE ? plain : plain.substring(0, MOST_LINE);
  }

  /** The beginning of a body, in the characters it says it is in. */
  protected static String words(BodyDescriptor bd, InputStream in, int most) throws IOException {
    return new String(in.readNBytes(most), charset(bd.getCharset()));
  }

  /** Without control characters, and no longer than is kept. */
  protected static String tidy(String words) {
    String tidy = words.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").replace("\uFFFD", "?");
    return tidy.substring(0, Math.min(tidy.length(), MOST_TEXT));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
