package org.bulou.server.library;

import java.util.Locale;
import org.bulou.law.explain.OpenElement;
import org.bulou.server.access.Person;

/** Who is a lawyer for a place where the text is open: for its jurisdiction, or its instrument. */
public final class Counsel {
  private Counsel() {}

  public static boolean qualified(Person person, OpenElement element) {
    return person.decidesFor(element.jurisdiction().toLowerCase(Locale.ROOT))
        || element.instrument().filter(i -> person.decidesFor(i.id())).isPresent();
  }
}
