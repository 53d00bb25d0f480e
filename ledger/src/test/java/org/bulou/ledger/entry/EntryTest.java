package org.bulou.ledger.entry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulou.ledger.Samples;
import org.bulou.ledger.refusal.Refusal;
import org.bulou.ledger.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The envelope: one spelling, no content, commitments that open only for their own part. */
class EntryTest {
  private static final Entry ENTRY = Entry.parse("entry", Samples.entry(3));
  private static final String TEXT = new String(Samples.entry(3), StandardCharsets.UTF_8);

  @Test
  void shouldHaveOneSpelling() {
    assertArrayEquals(Samples.entry(3), ENTRY.bytes());
    assertTrue(TEXT.startsWith("{\"actor\":\""), TEXT);
    assertTrue(TEXT.contains("\"at\":\"2026-11-28T09:00:03.000000Z\""), TEXT);
    assertTrue(TEXT.endsWith("\"schema\":\"bulou.entry/1\",\"type\":\"fact.recorded\"}"), TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fact.recorded    | Fact.recorded  | should be lower-case words
          {"actor          | { "actor       | not in canonical JSON
          03.000000Z       | 03Z            | it should look like
          2026-11-28T      | 2026-13-28T    | it should look like
          bulou.entry/1    | bulou.entry/2  | `bulou.entry/1` was expected
          "type"           | "typ"          | unknown name `typ`
          "facts"          | "Facts"        | the part's name
          """)
  void shouldRefuseOtherSpellings(String part, String instead, String expected) {
    byte[] bytes = TEXT.replace(part.strip(), instead.strip()).getBytes(StandardCharsets.UTF_8);
    Refusal refusal = assertThrows(Refusal.class, () -> Entry.parse("entry 3", bytes));
    assertTrue(refusal.getMessage().contains(expected.strip()), refusal.getMessage());
    assertTrue(refusal.getMessage().startsWith("entry 3"), refusal.getMessage());
  }

  @Test
  void shouldScanAsItParses() {
    SequencedMap<String, Hash> parts = new LinkedHashMap<>();
    parts.put("a", Hash.EMPTY_ROOT);
    parts.put("a.b", Hash.EMPTY_ROOT);
    parts.put("a_b", Hash.EMPTY_ROOT);
    Instant leapDay = Instant.parse("2024-02-29T23:59:59.999999Z");
    int accepted = 0;
    for (byte[] entry :
        List.of(
            Samples.entry(3),
            new Entry("x", leapDay, ENTRY.id(), Optional.empty(), parts).bytes(),
            new Entry("x", leapDay, ENTRY.id(), Optional.empty(), new LinkedHashMap<>()).bytes())) {
      assertTrue(EntryScan.accepts(entry, 0, entry.length));
      for (int at = 0; at < entry.length; at++) {
        assertFalse(EntryScan.accepts(entry, 0, at), "cut at " + at);
        for (int value : "\"{}:,.-_+=/azAZ0129fg \u00ff\0".chars().toArray()) {
          byte[] changed = entry.clone();
          changed[at] = (byte) value;
          boolean scanned = EntryScan.accepts(changed, 0, changed.length);
          assertEquals(parses(changed), scanned, new String(changed, StandardCharsets.UTF_8));
          accepted += scanned ? 1 : 0;
        }
      }
    }
    assertTrue(accepted > 500, "only " + accepted + " changed entries are entries");
  }

  private static boolean parses(byte[] bytes) {
    try {
      Entry.parse("entry", bytes);
      return true;
    } catch (Refusal e) {
      return false;
    }
  }

  @Test
  void shouldOpenOnlyWithTheRightValueSaltPartAndEntry() {
    Reveal right = Samples.reveal(3);
    assertTrue(right.opens(ENTRY));
    assertTrue(Reveal.parse("file", right.file()).opens(ENTRY));
    byte[] salt = Samples.hash("salt3");
    byte[] value = right.value();
    assertFalse(new Reveal(ENTRY.id(), "facts", salt, Samples.hash("value4")).opens(ENTRY));
    assertFalse(new Reveal(ENTRY.id(), "facts", Samples.hash("x"), value).opens(ENTRY));
    assertFalse(new Reveal(ENTRY.id(), "other", salt, value).opens(ENTRY));
    assertFalse(Samples.reveal(4).opens(ENTRY));
    assertThrows(Refusal.class, () -> new Reveal(ENTRY.id(), "facts", new byte[31], value));
  }

  @Test
  void shouldNotShowThatTwoEntriesHoldTheSame() {
    byte[] same = "the same value".getBytes(StandardCharsets.UTF_8);
    Reveal one = new Reveal(ENTRY.id(), "facts", Samples.hash("a"), same);
    Reveal two = new Reveal(ENTRY.id(), "facts", Samples.hash("b"), same);
    assertNotEquals(one.commitment(), two.commitment());
    BlindId first = BlindId.derive(Samples.hash("key"), "case 7", 1);
    assertNotEquals(first, BlindId.derive(Samples.hash("key"), "case 7", 2));
    assertEquals(first, BlindId.derive(Samples.hash("key"), "case 7", 1));
    assertNotEquals(first, BlindId.derive(Samples.hash("another key"), "case 7", 1));
  }

  @Test
  void shouldRefuseAnEntryThatIsTooLarge() {
    SequencedMap<String, Hash> parts = new LinkedHashMap<>();
    for (int i = 0; i < 1300; i++) {
      parts.put("part" + i, Hash.EMPTY_ROOT);
    }
    Entry large = new Entry("large", Samples.START, ENTRY.id(), Optional.empty(), parts);
    Refusal refusal = assertThrows(Refusal.class, large::bytes);
    assertTrue(refusal.getMessage().contains("at most 65,535"), refusal.getMessage());
  }
}
