package org.bulou.server.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.bulou.law.facts.Facts;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;

/**
 * A part the case did not have yet.
 *
 * @param id the first of its kind that the case does not use
 * @param told what brings it into being: its kind, and its name where its kind has one
 */
record NewPart(String id, List<Told> told) {
  static NewPart of(PartType type, String called, Facts facts) {
    String id = free(type.name().replace('_', '-'), facts);
    List<Told> told = new ArrayList<>();
    told.add(Told.is(id, type.name()));
    type.attribute("name")
        .filter(a -> a.type() instanceof Type.Text)
        .ifPresent(a -> told.add(Told.fact(id, a.name(), Written.text(called))));
    return new NewPart(id, told);
  }

  private static String free(String stem, Facts facts) {
    int n = 1;
    while (facts.part(stem + "-" + n).isPresent()) {
      n++;
    }
    return stem + "-" + n;
  }
}
