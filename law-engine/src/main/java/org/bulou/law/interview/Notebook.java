package org.bulou.law.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything answered so far, sorted by instant, author, part and attribute, so that the order of
 * answering leaves no mark. Immutable.
 *
 * @param entries by instant and author: part, attribute, value in YAML; sets as members with yes or
 *     no
 * @param unknown addresses of sets and lists that were asked in vain, with who and when
 */
record Notebook(Map<Entry, Map<String, Map<String, Written>>> entries, Map<String, Entry> unknown) {
  static final Notebook EMPTY = new Notebook(Map.of(), Map.of());

  Notebook with(Entry entry, String part, String attribute, Written value) {
    Map<Entry, Map<String, Map<String, Written>>> more = copy();
    more.computeIfAbsent(entry, k -> new TreeMap<>())
        .computeIfAbsent(part, k -> new TreeMap<>())
        .merge(attribute, value, Written::and);
    return new Notebook(more, unknown);
  }

  Notebook inVain(Entry entry, String address) {
    Map<String, Entry> more = new TreeMap<>(unknown);
    more.merge(address, entry, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    return new Notebook(entries, more);
  }

  /** What is said of a part anywhere, for instance its type. */
  boolean mentions(String part) {
    return entries.values().stream().anyMatch(e -> e.containsKey(part));
  }

  /** The ids of all parts that have a type here. */
  List<String> parts() {
    List<String> ids = new ArrayList<>();
    entries
        .values()
        .forEach(
            e ->
                e.forEach(
                    (part, values) -> {
                      if (values.containsKey("is")) {
                        ids.add(part);
                      }
                    }));
    return ids.stream().sorted().distinct().toList();
  }

  private Map<Entry, Map<String, Map<String, Written>>> copy() {
    Map<Entry, Map<String, Map<String, Written>>> copy = new TreeMap<>();
    entries.forEach(
        (entry, parts) -> {
          Map<String, Map<String, Written>> own = new TreeMap<>();
          parts.forEach((part, values) -> own.put(part, new TreeMap<>(values)));
          copy.put(entry, own);
        });
    return copy;
  }
}
