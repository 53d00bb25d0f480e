package org.bulou.law.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedNameTest {
  @Test
  void shouldTakeANameApart() {
    assertEquals(
        new KeyedName("x.y", List.of("awareness(sz, v1)", "r100")),
        KeyedName.of("x.y(awareness(sz, v1), r100)"));
    assertEquals(
        new KeyedName("awareness", List.of("sz", "exploitation(v1)")),
        KeyedName.of("awareness(sz,exploitation(v1) )"));
    assertEquals(new KeyedName("x", List.of()), KeyedName.of("x"));
  }

  @Test
  void shouldLeaveOddOnesWhole() {
    assertEquals(new KeyedName("x(y", List.of()), KeyedName.of("x(y"));
    assertEquals(new KeyedName("x", List.of("")), KeyedName.of("x()"));
    assertEquals(new KeyedName("x", List.of("a), b")), KeyedName.of("x(a), b)"));
  }
}
