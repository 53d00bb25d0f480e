package org.bulou.law.facts;

import org.bulou.law.vocabulary.PartType;
import org.jspecify.annotations.Nullable;

/**
 * Keyed parts by the identity of their type and keys: one probe of a table instead of a text built
 * and hashed at every reading. Parts with one key give it twice. Not safe for writing by several
 * threads.
 */
public final class KeyedParts {
  private static final int SMALLEST = 16;

  private @Nullable Part[] table = new @Nullable Part[SMALLEST];
  private int size;

  /** The part of a type with these keys, if it is here. */
  public @Nullable Part find(PartType type, Part first, Part second) {
    int mask = table.length - 1;
    for (int at = hash(type, first, second) & mask; ; at = (at + 1) & mask) {
      Part found = table[at];
      if (found == null || is(found, type, first, second)) {
        return found;
      }
    }
  }

  /** Adds a part with one or two keys. */
  public void add(Part part) {
    if (++size * 2 > table.length) {
      @Nullable Part[] old = table;
      table = new @Nullable Part[old.length * 2];
      for (Part p : old) {
        if (p != null) {
          put(p);
        }
      }
    }
    put(part);
  }

  private void put(Part part) {
    int mask = table.length - 1;
    int at = hash(part.type(), part.firstKey(), part.lastKey()) & mask;
    while (table[at] != null) {
      at = (at + 1) & mask;
    }
    table[at] = part;
  }

  private static boolean is(Part part, PartType type, Part first, Part second) {
    return part.firstKey() == first && part.lastKey() == second && part.type() == type;
  }

  private static int hash(PartType type, Part first, Part second) {
    int h = (type.index() * 31 + first.hash()) * 31 + second.hash();
    return h ^ (h >>> 15);
  }
}
