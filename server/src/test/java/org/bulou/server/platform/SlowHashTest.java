package org.bulou.server.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hash compared with when there is nobody costs as much as anybody's. */
class SlowHashTest {
  @Test
  void shouldTakeAsLongForNobodyAsForSomebody() {
    SlowHash hash = new SlowHash();
    String somebody = hash.of("correct horse");
    assertEquals(parameters(somebody), parameters(hash.nobody()));
    assertEquals(somebody.length(), hash.nobody().length());
    assertTrue(hash.matches("correct horse", somebody));
    assertFalse(hash.matches("correct horse", hash.nobody()));
    assertFalse(hash.matches("", hash.nobody()));
  }

  /** Algorithm, version, memory and passes. */
  private static List<String> parameters(String hash) {
    return Arrays.asList(hash.split("\\$")).subList(0, 4);
  }
}
