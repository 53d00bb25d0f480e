package org.bulou.law.source;

import java.util.ArrayList;
import java.util.List;

/** Collects problems so that an author sees all of them at once. Not thread-safe. */
public final class Problems {
  private static final int MOST = 500;
  private final List<Problem> found = new ArrayList<>();

  /** Adds a problem with advice. */
  public void add(Position at, String code, String zh, String en, String tipZh, String tipEn) {
    if (found.size() < MOST) {
      found.add(new Problem(at, code, new Bilingual(zh, en), new Bilingual(tipZh, tipEn)));
    }
  }

  /** Adds a problem whose message says what to do. */
  public void add(Position at, String code, String zh, String en) {
    add(at, code, zh, en, "", "");
  }

  /** Adds a problem that names the nearest known names. */
  public void addUnknown(
      Position at, String code, String zh, String en, String word, Iterable<String> known) {
    List<String> near = Nearest.to(word, known);
    if (near.isEmpty()) {
      add(at, code, zh, en);
      return;
    }
    String names = "`" + String.join("`, `", near) + "`";
    add(at, code, zh, en, "是否指 " + names + "？", "did you mean " + names + "?");
  }

  /** Adds what others found. */
  public void addAll(List<Problem> others) {
    others.stream().limit(MOST - found.size()).forEach(found::add);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public int size() {
    return found.size();
  }

  public List<Problem> list() {
    return List.copyOf(found);
  }

  /** Throws one exception with all problems when there are any. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new SourceException(found);
    }
  }
}
