package org.bulou.law.interview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulou.law.source.Bilingual;

/**
 * The case file. Its first line carries a digest of the rest: a file that somebody edited by hand
 * is recognised, and then never written over.
 */
final class NotebookText {
  static final String MARK = "# bulou interview 1 ";
  static final String VAIN = "# asked in vain: ";

  private NotebookText() {}

  static String of(Notebook notebook, String id, Bilingual title, Set<String> packs) {
    StringBuilder text = new StringBuilder();
    text.append("schema: bulou/case/1\n");
    if (!packs.isEmpty()) {
      text.append("packs: ").append(list(packs)).append('\n');
    }
    text.append("id: ").append(id).append('\n');
    text.append("title: { zh: ")
        .append(quoted(title.zh()))
        .append(", en: ")
        .append(quoted(title.en()))
        .append(" }\n");
    text.append("provenance: { kind: practice }\nshows: story\n");
    Instant last =
        notebook.entries().keySet().stream()
            .map(Entry::at)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    text.append("as_of: ").append(last).append('\n');
    text.append("record:\n");
    notebook.entries().forEach((entry, facts) -> entry(entry, facts, text));
    notebook
        .unknown()
        .forEach(
            (address, entry) ->
                text.append(VAIN)
                    .append(entry.at())
                    .append(' ')
                    .append(quoted(entry.by()))
                    .append(' ')
                    .append(address)
                    .append('\n'));
    return MARK + digest(text.toString()) + "\n" + text;
  }

  /** Whether a file is as an interview wrote it, to the last character. */
  static boolean untouched(String text) {
    int end = text.indexOf('\n');
    return end > 0
        && text.startsWith(MARK)
        && text.substring(MARK.length(), end).equals(digest(text.substring(end + 1)));
  }

  private static void entry(
      Entry entry, Map<String, Map<String, Written>> facts, StringBuilder text) {
    text.append("  - at: ").append(entry.at()).append('\n');
    text.append("    by: ").append(quoted(entry.by())).append('\n');
    text.append("    facts:\n");
    facts.forEach(
        (part, values) ->
            text.append("      ")
                .append(part.contains("(") ? quoted(part) : part)
                .append(": { ")
                .append(
                    values.entrySet().stream()
                        .map(e -> e.getKey() + ": " + value(e.getValue()))
                        .collect(Collectors.joining(", ")))
                .append(" }\n"));
  }

  private static String value(Written value) {
    return switch (value) {
      case Written.Plain p -> p.yaml();
      case Written.Members m when m.closed() -> "{ only: " + list(m.yes()) + " }";
      case Written.Members m -> "{ yes: " + list(m.yes()) + ", no: " + list(m.no()) + " }";
      case Written.Parts p -> p.all() ? "{ all: " + list(p.ids()) + " }" : list(p.ids());
    };
  }

  private static String list(Set<String> values) {
    return values.isEmpty()
        ? "[]"
        : values.stream().sorted().collect(Collectors.joining(", ", "[ ", " ]"));
  }

  /** A text in double quotes; line ends and controls become blanks. */
  static String quoted(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String digest(String text) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
