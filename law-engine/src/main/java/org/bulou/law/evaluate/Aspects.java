package org.bulou.law.evaluate;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Type;

/** Which articles a case's aspects make worth asking; "not said" costs one question. */
final class Aspects {
  private final Run run;

  /** By the list itself: the norms of an article share one, and so do instruments with the same. */
  private final Map<List<String>, Integer> relevance = new IdentityHashMap<>();

  Aspects(Run run) {
    this.run = run;
  }

  /** True, false, or unknown while an aspect that law needs is not said. */
  int relevant(List<String> needed) {
    return relevance.computeIfAbsent(needed, this::compute);
  }

  private int compute(List<String> needed) {
    if (needed.isEmpty()) {
      return Frame.TRUE;
    }
    Part root = run.facts.root();
    Attribute aspects = root.type().need("aspects");
    if (!(root.value(aspects) instanceof Value.Members said)
        || !(aspects.type() instanceof Type.SetOf set)) {
      return Frame.UNKNOWN;
    }
    int relevant = Frame.FALSE;
    for (String aspect : needed) {
      var value = set.domain().value(aspect);
      if (value.isEmpty()) {
        continue;
      }
      if (said.yes().get(value.get().ordinal())) {
        return Frame.TRUE;
      }
      if (!said.closed() && !said.no().get(value.get().ordinal())) {
        relevant = Frame.UNKNOWN;
      }
    }
    return relevant;
  }
}
