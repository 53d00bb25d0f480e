package org.bulou.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bulou.ledger.refusal.Refusal;

/** One signature line of a note: {@code — name base64(id ‖ signature)}. */
public final class NoteSignature {
  /** Em dash and blank. */
  static final String START = "\u2014 ";

  private final String name;
  private final int id;
  private final byte[] bytes;

  /**
   * @param name the key's name
   * @param id the key's id
   * @param bytes the signature; what is in it depends on the key's type
   */
  public NoteSignature(String name, int id, byte[] bytes) {
    VerifierKey.checkName(name);
    this.name = name;
    this.id = id;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }

  public int id() {
    return id;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  static NoteSignature parse(String where, String line) {
    String[] parts = line.startsWith(START) ? line.substring(2).split(" ", -1) : new String[0];
    if (parts.length != 2) {
      throw refuse(where, line);
    }
    byte[] all;
    try {
      all = Base64.getDecoder().decode(parts[1]);
    } catch (IllegalArgumentException e) {
      throw refuse(where, line);
    }
    if (all.length < 5 || !Base64.getEncoder().encodeToString(all).equals(parts[1])) {
      throw refuse(where, line);
    }
    return new NoteSignature(
        parts[0], ByteBuffer.wrap(all).getInt(), Arrays.copyOfRange(all, 4, all.length));
  }

  private static Refusal refuse(String where, String line) {
    String shown = line.length() > 60 ? line.substring(0, 60) + "…" : line;
    return new Refusal(
        where,
        "`" + shown + "` 不是签名行：应为 `— 名称 base64`",
        "`" + shown + "` is not a signature line: `— name base64` was expected");
  }

  /** The line without its line feed. */
  public String line() {
    byte[] all = ByteBuffer.allocate(4 + bytes.length).putInt(id).put(bytes).array();
    return START + name + " " + Base64.getEncoder().encodeToString(all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that && line().equals(that.line());
  }

  @Override
  public int hashCode() {
    return line().hashCode();
  }

  @Override
  public String toString() {
    return name + "+" + HexFormat.of().toHexDigits(id);
  }
}
