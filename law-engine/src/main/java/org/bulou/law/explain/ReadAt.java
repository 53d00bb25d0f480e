package org.bulou.law.explain;

import org.bulou.law.source.Bilingual;

/** Says at which instant a section was read. */
final class ReadAt {
  private ReadAt() {}

  static Bilingual of(Bilingual title, Setting s) {
    String at = Moments.of(s.at(), s.zone());
    return new Bilingual(title.zh() + "（按 " + at + " 的情况）", title.en() + " (as of " + at + ")");
  }
}
