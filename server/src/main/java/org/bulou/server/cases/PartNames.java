package org.bulou.server.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bulou.law.facts.Facts;
import org.bulou.law.facts.Part;
import org.bulou.law.source.Bilingual;

/** The parts of a case by what they are called, to choose from. */
public final class PartNames {
  private PartNames() {}

  /** Those of one type that are known, in the order they came in. */
  public static Map<String, Bilingual> of(Facts facts, String type) {
    Map<String, Bilingual> names = new LinkedHashMap<>();
    for (Part p : facts.parts()) {
      if (p.type().name().equals(type) && !p.isPhantom()) {
        names.put(p.id(), p.words());
      }
    }
    return names;
  }
}
