package org.bulou.ledger.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulou.ledger.json.CanonicalJson;
import org.bulou.ledger.json.Json;
import org.bulou.ledger.json.JsonReader;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tree.Hash;
import org.bulou.ledger.tree.TreeHasher;

/**
 * What opens one commitment: the part's value and its salt. Who has both can show that the value
 * was logged; who has erased both has erased the value, and no proof breaks.
 */
public final class Reveal {
  /** Bytes in a salt; drawn anew for every part, from a source of randomness. */
  public static final int SALT = 32;

  private final BlindId entry;
  private final String part;
  private final byte[] salt;
  private final byte[] value;

  /**
   * @param entry the id of the entry
   * @param part the part's name in the entry
   * @param value any bytes; canonical JSON where there is structure
   */
  public Reveal(BlindId entry, String part, byte[] salt, byte[] value) {
    if (salt.length != SALT) {
      throw new Refusal(
          "salt", "盐应为 32 字节，实为 " + salt.length, "a salt has 32 bytes, not " + salt.length);
    }
    Entry.checkPart(part);
    this.entry = entry;
    this.part = part;
    this.salt = salt.clone();
    this.value = value.clone();
  }

  /**
   * The commitment: SHA-256("bulou.part/1" ‖ LF ‖ entry id ‖ LF ‖ part ‖ LF ‖ salt ‖ value).
   * Neither id nor name can hold a line feed and the salt has a fixed length, so nothing can be
   * shifted from one to the other.
   */
  public Hash commitment() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("bulou.part/1\n" + entry + "\n" + part + "\n").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(salt);
    out.writeBytes(value);
    return new TreeHasher().of(out.toByteArray());
  }

  /** Does this open a commitment of that entry? */
  public boolean opens(Entry logged) {
    return logged.id().equals(entry)
        && Optional.ofNullable(logged.parts().get(part)).filter(commitment()::equals).isPresent();
  }

  public BlindId entry() {
    return entry;
  }

  public String part() {
    return part;
  }

  public byte[] value() {
    return value.clone();
  }

  /** The reveal as a file, canonical JSON. */
  public byte[] file() {
    SequencedMap<String, Json> members = new LinkedHashMap<>();
    members.put("entry", new Json.Str(entry.hex()));
    members.put("part", new Json.Str(part));
    members.put("salt", new Json.Str(Base64.getEncoder().encodeToString(salt)));
    members.put("schema", new Json.Str("bulou.reveal/1"));
    members.put("value", new Json.Str(Base64.getEncoder().encodeToString(value)));
    return CanonicalJson.bytes(new Json.Obj(members));
  }

  /** Reads a file made by {@link #file}. */
  public static Reveal parse(String where, byte[] bytes) {
    Members members = Members.of(where, JsonReader.read(where, bytes));
    members.only("entry", "part", "salt", "schema", "value");
    members.schema("bulou.reveal/1");
    try {
      return new Reveal(
          new BlindId(members.text("entry")),
          members.text("part"),
          members.base64("salt"),
          members.base64("value"));
    } catch (Refusal e) {
      throw e.where().equals(where) ? e : e.in(where);
    }
  }
}
