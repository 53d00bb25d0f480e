package org.bulou.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bulou.ledger.refusal.Refusal;

/**
 * A text with signatures under it (C2SP signed-note). Nothing is verified by reading one.
 *
 * @param text ends with a line feed
 * @param signatures at least one where a note was read
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** The most bytes read; holds 16 signatures of ML-DSA-44 many times. */
  public static final int LARGEST = 1 << 20;

  private static final int MOST_SIGNATURES = 100;

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * Reads a note.
   *
   * @param where named in refusals
   */
  public static SignedNote parse(String where, byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new Refusal(where, "签名文本超过 1 MiB", "the note is larger than 1 MiB");
    }
    String all = text(where, bytes);
    int blank = all.lastIndexOf("\n\n");
    if (blank < 0 || !all.endsWith("\n")) {
      throw new Refusal(
          where,
          "不是签名文本：应有正文、空行与以 `—` 起头的签名行，并以换行结束",
          "not a signed note: a text, an empty line and signature lines beginning with `—` were"
              + " expected, the last one ended by a line feed");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : all.substring(blank + 2).split("\n")) {
      signatures.add(NoteSignature.parse(where, line));
    }
    if (signatures.size() > MOST_SIGNATURES) {
      throw new Refusal(where, "签名超过 100 个", "more than 100 signatures");
    }
    return new SignedNote(all.substring(0, blank + 1), signatures);
  }

  private static String text(String where, byte[] bytes) {
    String all;
    try {
      all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(where, "不是有效的 UTF-8", "not valid UTF-8");
    }
    if (all.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
      throw new Refusal(where, "含有控制字符", "a control character other than the line feed");
    }
    return all;
  }

  /** Reads signature lines without a text, as a witness answers them. */
  public static List<NoteSignature> parseSignatures(String where, byte[] bytes) {
    SignedNote note = parse(where, ("x\n\n" + text(where, bytes)).getBytes(StandardCharsets.UTF_8));
    return note.signatures();
  }

  /** The same note with further signatures; one that is there already is not added again. */
  public SignedNote with(List<NoteSignature> further) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    further.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
    return new SignedNote(text, all);
  }

  /** The bytes of the note. */
  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> out.append(signature.line()).append('\n'));
    return out.toString();
  }
}
