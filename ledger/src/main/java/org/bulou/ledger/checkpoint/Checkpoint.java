package org.bulou.ledger.checkpoint;

import java.util.List;
import java.util.regex.Pattern;
import org.bulou.ledger.note.NoteSignature;
import org.bulou.ledger.note.SignedNote;
import org.bulou.ledger.note.SigningKey;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tree.Hash;

/**
 * What a log says of itself: its name, how many entries it has, and the root over them (C2SP
 * tlog-checkpoint).
 *
 * @param origin the log's name
 * @param size entries, counted from zero
 * @param root the root of the tree of that size
 * @param extensions further lines, which nobody audits; Bulou writes none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
      throw new IllegalArgumentException("no checkpoint: `" + origin + "` " + size);
    }
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /** Reads the text of a note as a checkpoint. */
  public static Checkpoint of(String where, SignedNote note) {
    List<String> lines =
        List.of(note.text().substring(0, note.text().length() - 1).split("\n", -1));
    if (lines.size() < 3 || lines.stream().anyMatch(String::isEmpty)) {
      throw new Refusal(
          where,
          "不是检查点：应有日志名、条目数、根三行",
          "not a checkpoint: three lines were expected, the log's name, its size, its root");
    }
    return new Checkpoint(
        lines.get(0),
        size(where, lines.get(1)),
        Hash.parse(where, lines.get(2)),
        lines.subList(3, lines.size()));
  }

  /** A count in decimal without leading zeros, as C2SP writes it. */
  public static long size(String where, String digits) {
    if (SIZE.matcher(digits).matches()) {
      try {
        return Long.parseLong(digits);
      } catch (NumberFormatException e) {
        // nineteen digits, and too large: refused below
      }
    }
    String shown = digits.length() > 40 ? digits.substring(0, 40) + "…" : digits;
    throw new Refusal(
        where,
        "`" + shown + "` 不是数目：应为无前导零的十进制数",
        "`" + shown + "` is not a size: a decimal without leading zeros was expected");
  }

  /** The text that is signed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** The checkpoint under the signature of its log. */
  public SignedNote signedBy(SigningKey key) {
    NoteSignature signature =
        new NoteSignature(key.verifier().name(), key.verifier().id(), key.sign(utf8(text())));
    return new SignedNote(text(), List.of(signature));
  }

  static byte[] utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
