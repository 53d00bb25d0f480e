package org.bulou.law.evaluate.compiled;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Definition;
import org.bulou.law.model.Law;

/**
 * What every method of one generated class shares.
 *
 * @param traced whether the trace is written
 * @param terms each term's method number
 */
record Unit(
    Law law, Operands operands, Constants constants, boolean traced, Map<String, Integer> terms) {

  static Unit of(Law law, Operands operands, boolean traced) {
    Map<String, Integer> terms = new HashMap<>();
    law.terms().keySet().forEach(id -> terms.put(id, terms.size()));
    return new Unit(law, operands, new Constants(), traced, Map.copyOf(terms));
  }

  Definition.Term term(String id) {
    return Optional.ofNullable(law.terms().get(id)).orElseThrow();
  }

  String method(String term) {
    return "term" + Optional.ofNullable(terms.get(term)).orElseThrow();
  }

  /** The frame, then the arguments. */
  static MethodTypeDesc descriptor(Definition.Term term) {
    List<ClassDesc> parameters = new ArrayList<>(List.of(Engine.FRAME));
    term.signature().parameters().forEach(p -> parameters.add(Engine.carrier(p.type())));
    return MethodTypeDesc.of(Engine.carrier(term.signature().gives()), parameters);
  }
}
