package org.bulou.cli;

import java.util.List;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Nearest;

/** Something the user gave that cannot be used; says what and offers the nearest names. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Bilingual words;

  public BadInput(String zh, String en) {
    super(en);
    this.words = new Bilingual(zh, en);
  }

  /** An unknown name, with the nearest known ones. */
  static BadInput unknown(String zh, String en, String name, Iterable<String> known) {
    List<String> near = Nearest.to(name, known);
    String tipZh = near.isEmpty() ? "" : "；是否指 " + String.join("、", near) + "？";
    String tipEn = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    return new BadInput(zh + " `" + name + "`" + tipZh, en + " `" + name + "`" + tipEn);
  }

  Bilingual words() {
    return words;
  }
}
