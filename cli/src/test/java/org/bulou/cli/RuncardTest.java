package org.bulou.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Run cards, word for word, re-recorded with {@code -Dbulou.record=true}: somebody will hold one on
 * a bad night.
 */
class RuncardTest {
  private static final String ON = "2026-11-23";

  /** The card as it was read by a person; look at it again when it changes. */
  @ParameterizedTest
  @ValueSource(strings = {"nvdb.zh", "nvdb.en", "srp.en", "incident.zh"})
  void shouldPrintTheCardAsItWasRead(String name) throws IOException {
    String[] parts = name.split("\\.", -1);
    Session s = Session.of("runcard", parts[0], "--on", ON, "--lang", parts[1]);
    assertEquals(0, s.code(), s.err());
    Path golden = Path.of("src/test/resources/golden/runcard-" + name + ".txt");
    if (Boolean.getBoolean("bulou.record")) {
      Files.writeString(golden, s.out());
    }
    assertEquals(Files.readString(golden, StandardCharsets.UTF_8), s.out());
  }

  @Test
  void shouldListTheRegimes() {
    Session s = Session.of("runcard", "--lang", "en");
    assertEquals(0, s.code(), s.err());
    assertTrue(s.out().contains("cn.nvdb") && s.out().contains("eu.srp"), s.out());
    assertFalse(s.out().contains("FIELDS"), s.out());
  }

  @Test
  void shouldSayThatALawIsNotInForceYet() {
    Session before = Session.of("runcard", "srp", "--on", "2026-09-10", "--lang", "en");
    assertEquals(0, before.code(), before.err());
    assertTrue(before.out().contains("not in force on 2026-09-10"), before.out());
    assertTrue(before.out().contains("begins on 2026-09-11"), before.out());
    assertFalse(before.out().contains("within 24"), before.out());
    Session first = Session.of("runcard", "srp", "--on", "2026-09-11", "--lang", "en");
    assertFalse(first.out().contains("not in force"), first.out());
    assertTrue(first.out().contains("within 24"), first.out());
  }

  @Test
  void shouldInventNoTelephone() {
    Session nvdb = Session.of("runcard", "nvdb", "--on", ON, "--lang", "en");
    assertTrue(nvdb.out().contains("telephone: not in the library"), nvdb.out());
    assertFalse(nvdb.out().contains("12387"), nvdb.out());
    Session incident = Session.of("runcard", "incident", "--on", ON, "--lang", "en");
    assertTrue(
        incident.out().contains("hotline 12387 (wording not read, confidence high)"),
        incident.out());
  }

  @Test
  void shouldRefuseADayThatIsNone() {
    Session s = Session.of("runcard", "nvdb", "--on", "tomorrow");
    assertEquals(ExitCode.BAD_INPUT, s.code());
    assertTrue(s.err().contains("`tomorrow`"), s.err());
  }
}
