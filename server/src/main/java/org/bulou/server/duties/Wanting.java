package org.bulou.server.duties;

import java.util.Set;
import org.bulou.law.evaluate.Address;
import org.bulou.law.source.Bilingual;

/** A fact that is wanting, as people say it: what is asked, and of what. */
public final class Wanting {
  /** Parts that exist only while somebody asks; their identity says nothing to anybody. */
  private static final Set<String> PLANNED = Set.of("action", "item", "channel");

  private Wanting() {}

  /** The words of an address. */
  public static Bilingual words(Address a) {
    Bilingual what = a.attribute().words().name();
    Bilingual type = a.type().words();
    int keys = a.part().indexOf('(');
    if (PLANNED.contains(a.type().name())) {
      return of(what, type);
    }
    return keys < 0
        ? of(what, Bilingual.same(a.part()))
        : of(
            what,
            new Bilingual(
                type.zh() + a.part().substring(keys), type.en() + a.part().substring(keys)));
  }

  private static Bilingual of(Bilingual what, Bilingual part) {
    return new Bilingual(part.zh() + "：" + what.zh(), part.en() + ": " + what.en());
  }
}
