package org.bulou.server.statements.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bulou.law.source.Bilingual;
import org.bulou.server.statements.Kind;
import org.bulou.server.statements.SaidAt;

/** What the forms offer. */
public record Options(
    Map<String, Bilingual> entities,
    Map<String, Bilingual> products,
    Map<String, Bilingual> flaws,
    Map<String, Bilingual> levels,
    Map<String, Bilingual> territories,
    Map<String, Bilingual> facts,
    List<String> languages,
    List<String> purposes,
    List<String> zones) {

  public List<String> kinds() {
    return Arrays.stream(Kind.values()).map(Kind::wire).toList();
  }

  public List<String> precisions() {
    return Arrays.stream(SaidAt.Precision.values()).map(SaidAt.Precision::wire).toList();
  }

  /** How many facts the form of a statement takes. */
  public int rows() {
    return StatementForm.FACTS;
  }
}
