package org.bulou.ledger.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bulou.ledger.json.CanonicalJson;
import org.bulou.ledger.json.Json;
import org.bulou.ledger.json.JsonReader;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tile.EntryBundle;
import org.bulou.ledger.tree.Hash;

/**
 * One entry: an envelope without content. Its bytes are canonical JSON (RFC 8785), so that there is
 * one spelling and one hash.
 *
 * @param type what happened, in the words of who logs: lower-case words, joined by points or
 *     hyphens
 * @param at when, as said by who logs; UTC, cut to microseconds. The ledger proves order, not time
 * @param id says nothing about the case
 * @param actor who acted, as a pseudonym; its name stands in a table outside, which can be erased
 * @param parts the commitments of the payload's parts, by name
 */
public record Entry(
    String type,
    Instant at,
    BlindId id,
    Optional<BlindId> actor,
    SequencedMap<String, Hash> parts) {
  private static final String SCHEMA = "bulou.entry/1";
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*");
  private static final Pattern PART = Pattern.compile("[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*");
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  public Entry {
    if (type.length() > 64 || !TYPE.matcher(type).matches()) {
      throw new Refusal(
          "entry",
          "类型 `" + shown(type) + "` 应为小写单词，以点或连字符相连",
          "the type `" + shown(type) + "` should be lower-case words joined by points or hyphens");
    }
    at = at.truncatedTo(ChronoUnit.MICROS);
    int year = at.atZone(ZoneOffset.UTC).getYear();
    if (year < 0 || year > 9999) {
      throw new Refusal("entry", "年份应在 0 至 9999 之间", "the year should be 0 to 9999");
    }
    parts = new LinkedHashMap<>(new TreeMap<>(parts));
    parts.keySet().forEach(Entry::checkPart);
  }

  static void checkPart(String name) {
    if (name.length() > 64 || !PART.matcher(name).matches()) {
      throw new Refusal(
          "entry",
          "部分的名称 `" + shown(name) + "` 应为小写单词，以点、下划线或连字符相连",
          "the part's name `"
              + shown(name)
              + "` should be lower-case words joined by points, underscores or hyphens");
    }
  }

  private static String shown(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  /** The bytes that are logged. */
  public byte[] bytes() {
    SequencedMap<String, Json> members = new LinkedHashMap<>();
    actor.ifPresent(a -> members.put("actor", new Json.Str(a.hex())));
    members.put("at", new Json.Str(MICROS.format(at)));
    members.put("id", new Json.Str(id.hex()));
    SequencedMap<String, Json> commitments = new LinkedHashMap<>();
    parts.forEach((name, hash) -> commitments.put(name, new Json.Str(hash.toString())));
    members.put("parts", new Json.Obj(commitments));
    members.put("schema", new Json.Str(SCHEMA));
    members.put("type", new Json.Str(type));
    byte[] bytes = CanonicalJson.bytes(new Json.Obj(members));
    if (bytes.length > EntryBundle.LARGEST) {
      throw EntryBundle.tooLarge(bytes.length);
    }
    return bytes;
  }

  /** Reads an entry; refuses any spelling but the canonical one. */
  public static Entry parse(String where, byte[] bytes) {
    Members members = Members.of(where, JsonReader.read(where, bytes));
    members.only("actor", "at", "id", "parts", "schema", "type");
    members.schema(SCHEMA);
    SequencedMap<String, Hash> parts = new LinkedHashMap<>();
    Members commitments = members.object("parts");
    for (Map.Entry<String, Json> part : commitments.of().entrySet()) {
      parts.put(part.getKey(), Hash.parse(where, commitments.text(part.getKey())));
    }
    Entry entry;
    try {
      Optional<BlindId> actor =
          members.of().containsKey("actor")
              ? Optional.of(new BlindId(members.text("actor")))
              : Optional.empty();
      entry =
          new Entry(
              members.text("type"),
              instant(members),
              new BlindId(members.text("id")),
              actor,
              parts);
    } catch (Refusal e) {
      throw e.where().equals(where) ? e : e.in(where);
    }
    if (!Arrays.equals(entry.bytes(), bytes)) {
      throw members.refuse("不是规范的 JSON（RFC 8785）", "not in canonical JSON (RFC 8785)");
    }
    return entry;
  }

  private static Instant instant(Members members) {
    String at = members.text("at");
    try {
      return Instant.from(MICROS.parse(at));
    } catch (DateTimeException e) {
      throw members.refuse(
          "`at` 为 `" + shown(at) + "`，应如 2026-11-28T09:30:00.000000Z",
          "`at` is `" + shown(at) + "`, it should look like 2026-11-28T09:30:00.000000Z");
    }
  }
}
