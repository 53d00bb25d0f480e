package org.bulou.server.library;

import java.util.List;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.explain.OpenElement;
import org.bulou.law.model.Law;

/** A law that was read, ready to be asked. */
public record LawRead(Law law, Evaluator evaluator, List<OpenElement> openElements) {
  public LawRead {
    openElements = List.copyOf(openElements);
  }

  boolean has(String element, String reading) {
    return law.elements().getOrDefault(element, List.of()).contains(reading);
  }

  static LawRead of(Law law) {
    return new LawRead(law, Evaluator.of(law), OpenElement.of(law));
  }
}
