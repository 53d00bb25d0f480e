package org.bulou.law.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Law;
import org.junit.jupiter.api.Test;

/** What counsel can decide is exactly what the engine can be told. */
class OpenElementTest {
  private static final Law LAW = ShippedLaw.LAW;

  @Test
  void shouldFindEveryElementTheEngineKnows() {
    Map<String, List<String>> found = new TreeMap<>();
    for (OpenElement e : OpenElement.of(LAW)) {
      found.put(e.element(), e.readings().stream().map(r -> ((Choice.Reading<?>) r).id()).toList());
    }
    assertEquals(new TreeMap<>(LAW.elements()), found);
  }

  @Test
  void shouldSayWhereItStandsAndWhy() {
    for (OpenElement e : OpenElement.of(LAW)) {
      assertFalse(e.jurisdiction().isBlank(), e.element());
      assertTrue(LAW.jurisdictions().containsKey(e.jurisdiction()), e.element());
      for (Choice.Reading<?> r : e.readings()) {
        assertFalse(r.why().zh().isBlank() || r.why().en().isBlank(), e.element() + " " + r.id());
      }
    }
  }

  @Test
  void shouldNameTheNormsThatCountByADoctrine() {
    OpenElement day = OpenElement.of(LAW, "cn.day").orElseThrow();
    assertEquals(OpenElement.About.COUNTING, day.about());
    assertTrue(day.norms().stream().anyMatch(n -> n.id().startsWith("cn.rmsv.7-2")), day::toString);
    assertTrue(day.reading("calendar").isPresent());
    assertTrue(day.reading("none-such").isEmpty());
  }
}
