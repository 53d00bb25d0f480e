package org.bulou.law.mutate;

import org.bulou.law.source.Bilingual;

/** Phrases shared by several kinds of change. */
final class Words {
  private Words() {}

  static Bilingual became(Object was, Object is) {
    return new Bilingual("`" + was + "` 改为 `" + is + "`", "`" + was + "` became `" + is + "`");
  }

  static Bilingual dropped(Object what) {
    return new Bilingual("删去 `" + what + "`", "dropped `" + what + "`");
  }
}
