package org.bulou.server.parties;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.bulou.server.intake.MailContent;
import org.bulou.server.intake.Upload;
import org.bulou.server.intake.Uploads;
import org.bulou.server.intake.Vault;
import org.jsoup.Jsoup;

/**
 * Reads a mail to a thread: headers, the first text, and files straight into the vault where they
 * are wanted. HTML becomes text; limits end hostile mails early.
 */
final class ReplyReader extends MailContent {
  private static final int MOST_HTML = 1_000_000;
  private static final int MOST_PARTS = 100;
  private static final Pattern ADDRESS =
      Pattern.compile("([^<>\\s,;\"]{1,64}@[^<>\\s,;\"]{1,190})");
  private static final Pattern PLUS = Pattern.compile("\\+([0-9a-fA-F]{32})@");
  private static final Pattern IDENTITY =
      Pattern.compile("<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@");
  private final Optional<Vault> vault;
  private final Set<UUID> plus = new LinkedHashSet<>();
  private final Set<UUID> refers = new LinkedHashSet<>();
  private final List<Upload> files = new ArrayList<>();
  private String from = "";
  private String subject = "";
  private Optional<String> identity = Optional.empty();
  private boolean automatic;
  private boolean bounce;
  private Optional<String> text = Optional.empty();
  private Optional<String> html = Optional.empty();
  private String disposition = "";
  private String name = "";
  private long taken;
  private int left;
  private int parts;

  private ReplyReader(Optional<Vault> vault) {
    this.vault = vault;
  }

  /**
   * The mail, or nothing when it is none or goes beyond every limit.
   *
   * @param vault where files go; without one they are only counted
   */
  static Optional<Reply> read(InputStream in, Optional<Vault> vault) {
    ReplyReader reader = new ReplyReader(vault);
    if (!reader.parse(in, Uploads.MOST_TOTAL)) {
      reader.files.forEach(f -> vault.ifPresent(v -> v.discard(f.file().id())));
      return Optional.empty();
    }
    return reader.from.isEmpty() && !reader.bounce ? Optional.empty() : Optional.of(reader.reply());
  }

  private Reply reply() {
    Set<UUID> answers = new LinkedHashSet<>(plus);
    answers.addAll(refers);
    String words = text.or(() -> html.map(h -> Jsoup.parse(h).body().wholeText())).orElse("");
    return new Reply(
        from,
        List.copyOf(answers),
        identity,
        automatic,
        bounce,
        subject,
        tidy(words.strip()),
        List.copyOf(files),
        left);
  }

  @Override
  public void startHeader() {
    disposition = "";
    name = "";
  }

  @Override
  public void field(Field field) {
    String header = field.getName().toLowerCase(Locale.ROOT);
    String body = field.getBody() == null ? "" : field.getBody().strip();
    if (header.equals("content-disposition") || header.equals("content-type")) {
      part(header, body);
    }
    if (first()) {
      of(header, body);
    }
  }

  private void part(String header, String body) {
    String small = body.toLowerCase(Locale.ROOT);
    if (header.equals("content-disposition")) {
      disposition = small;
    } else if (first() && small.startsWith("multipart/report")) {
      automatic = true;
      bounce = small.contains("delivery-status");
    }
    Matcher named = Pattern.compile("name=\"?([^\";]+)").matcher(body);
    if (named.find()) {
      name = line(named.group(1));
    }
  }

  private void of(String header, String body) {
    String small = body.toLowerCase(Locale.ROOT);
    switch (header) {
      case "from" -> from = address(body);
      case "subject" -> subject = line(body);
      case "to", "cc", "delivered-to", "x-original-to", "envelope-to" ->
          PLUS.matcher(body).results().forEach(m -> plus(m.group(1)));
      case "in-reply-to", "references" ->
          IDENTITY.matcher(small).results().forEach(m -> refers.add(UUID.fromString(m.group(1))));
      case "message-id" -> identity = Optional.of(line(body));
      case "auto-submitted" -> automatic |= !small.isEmpty() && !small.startsWith("no");
      case "precedence" -> automatic |= small.matches("(bulk|junk|list|auto_reply).*");
      case "return-path" -> automatic |= small.replace(" ", "").equals("<>");
      default -> automatic |= header.startsWith("list-") || header.equals("x-autoreply");
    }
  }

  private void plus(String hex) {
    String h = hex.toLowerCase(Locale.ROOT);
    plus.add(
        UUID.fromString(
            String.join(
                "-",
                h.substring(0, 8),
                h.substring(8, 12),
                h.substring(12, 16),
                h.substring(16, 20),
                h.substring(20))));
  }

  /** The last address in a line: a name before it may look like one too. */
  private static String address(String body) {
    return ADDRESS
        .matcher(body)
        .results()
        .map(m -> m.group(1).toLowerCase(Locale.ROOT))
        .reduce((a, b) -> b)
        .orElse("");
  }

  @Override
  public void body(BodyDescriptor bd, InputStream in) throws IOException, MimeException {
    if (++parts > MOST_PARTS) {
      throw new MimeException("too many parts");
    }
    String type = bd.getMimeType().toLowerCase(Locale.ROOT);
    boolean file = disposition.startsWith("attachment") || !type.startsWith("text/");
    if (!file && type.equals("text/plain") && text.isEmpty()) {
      text = Optional.of(words(bd, in, 4 * MOST_TEXT));
    } else if (!file && type.equals("text/html") && html.isEmpty()) {
      html = Optional.of(words(bd, in, MOST_HTML));
    } else if (file) {
      file(in);
    }
    in.transferTo(OutputStream.nullOutputStream());
  }

  private void file(InputStream in) throws IOException {
    long room = Math.min(Uploads.MOST_BYTES, Uploads.MOST_TOTAL - taken);
    Optional<Upload> upload =
        vault.isEmpty() || files.size() >= Uploads.MOST_FILES || room <= 0
            ? Optional.empty()
            : vault.get().take(name.isEmpty() ? "attachment" : name, in, room);
    upload.ifPresentOrElse(
        u -> {
          files.add(u);
          taken += u.file().size();
        },
        () -> left++);
  }
}
