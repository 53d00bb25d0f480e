package org.bulou.law.model;

import java.util.List;
import java.util.Optional;
import org.bulou.law.source.Bilingual;

/**
 * One element of law with its readings. An undisputed element has exactly one.
 *
 * @param element the element's name, unique in the library, e.g. {@code cn.day} or {@code
 *     cn.rmsv.7-2….scope}
 */
public record Choice<T>(String element, List<Reading<T>> readings) {
  /** The id of the only reading of an undisputed element. */
  public static final String TEXT = "text";

  /**
   * One defensible interpretation. None ships as adopted.
   *
   * @param suggested the one that would be proposed to counsel
   * @param why the ground for it
   * @param against what speaks against it
   */
  public record Reading<T>(
      String id, T is, boolean suggested, Bilingual why, Optional<Bilingual> against) {}

  public static <T> Choice<T> only(String element, T is) {
    return new Choice<>(
        element, List.of(new Reading<>(TEXT, is, true, new Bilingual("", ""), Optional.empty())));
  }

  public boolean disputed() {
    return readings.size() > 1;
  }

  /**
   * The reading used as the point of comparison while none is adopted: the suggested one, else the
   * first.
   */
  public int base() {
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i).suggested()) {
        return i;
      }
    }
    return 0;
  }

  public List<String> ids() {
    return readings.stream().map(Reading::id).toList();
  }

  public T first() {
    return readings.get(base()).is();
  }
}
