package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Three things told in part: some facts known, a few not. Gives the case as YAML, and every
 * completion as plain maps. An unknown event may never happen; an open list may have one more
 * member, lit or not, of any colour.
 */
final class PartialWorld {
  static final List<String> THINGS = List.of("a", "b", "c");
  static final long NEVER = Long.MAX_VALUE;
  private static final List<String> COLORS = List.of("red", "amber", "green");
  private static final List<String> LEVELS = List.of("low", "mid", "high");
  private static final List<Long> TIMES = List.of(1L, 2L, 9L);

  /** Something not known, with the values it may have. */
  record Atom(String address, List<Object> domain) {}

  /** One more member of an open list; null-free: {@code NONE} for no further member. */
  record Extra(boolean none, boolean lit, String color) {}

  final List<Atom> atoms = new ArrayList<>();
  private final Map<String, Object> known = new LinkedHashMap<>();

  PartialWorld(Random random, int mostCompletions) {
    List<Atom> all = new ArrayList<>();
    for (String t : THINGS) {
      all.add(new Atom(t + ".lit", List.of(true, false)));
      all.add(new Atom(t + ".color", List.copyOf(COLORS)));
      all.add(new Atom(t + ".level", List.copyOf(LEVELS)));
      COLORS.forEach(c -> all.add(new Atom(t + ".tags has " + c, List.of(true, false))));
      all.add(new Atom(t + ".n", List.of(0L, 1L, 2L, 3L)));
      all.add(new Atom(t + ".at", List.of(1L, 2L, 9L, NEVER)));
      all.add(new Atom(t + ".next", List.copyOf(THINGS)));
      all.add(new Atom(t + ".parts all", extras()));
      THINGS.forEach(o -> all.add(new Atom("link(" + t + ", " + o + ").ok", List.of(true, false))));
    }
    java.util.Collections.shuffle(all, random);
    int open = random.nextInt(7);
    long completions = 1;
    for (Atom atom : all) {
      if (atoms.size() < open
          && completions * atom.domain().size() <= mostCompletions
          && together(atom)) {
        atoms.add(atom);
        completions *= atom.domain().size();
      } else {
        known.put(atom.address(), value(atom, random));
      }
    }
    THINGS.forEach(t -> known.put(t + ".members", random.nextInt(8)));
  }

  /**
   * A fact behind an unknown reference is asked once the reference is known (docs/semantics.md §2):
   * so a world leaves open either who comes next, or what is read of whoever comes next.
   */
  private boolean together(Atom atom) {
    boolean reference = atom.address().endsWith(".next");
    boolean behind = atom.address().endsWith(".lit") || atom.address().endsWith(".color");
    return atoms.stream()
        .map(Atom::address)
        .noneMatch(
            a ->
                reference
                    ? a.endsWith(".lit") || a.endsWith(".color")
                    : behind && a.endsWith(".next"));
  }

  private static List<Object> extras() {
    List<Object> extras = new ArrayList<>();
    extras.add(new Extra(true, false, "red"));
    COLORS.forEach(c -> List.of(true, false).forEach(l -> extras.add(new Extra(false, l, c))));
    return extras;
  }

  private static Object value(Atom atom, Random random) {
    if (atom.address().endsWith(".at")) {
      return TIMES.get(random.nextInt(TIMES.size()));
    }
    return atom.address().endsWith(" all")
        ? extras().getFirst()
        : atom.domain().get(random.nextInt(atom.domain().size()));
  }

  private boolean isOpen(String address) {
    return atoms.stream().anyMatch(a -> a.address().equals(address));
  }

  /** The case file. */
  String yaml() {
    StringBuilder text =
        new StringBuilder("schema: bulou/case/1\nid: w\nas_of: 1970-01-01T00:00:05Z\nfacts:\n");
    for (String t : THINGS) {
      text.append("  ").append(t).append(": { is: thing, parts: ").append(list(t));
      for (String attribute : List.of("lit", "color", "level", "n", "next")) {
        if (!isOpen(t + "." + attribute)) {
          text.append(", ").append(attribute).append(": ").append(known.get(t + "." + attribute));
        }
      }
      if (!isOpen(t + ".at")) {
        text.append(", at: 1970-01-01T00:00:0").append(known.get(t + ".at")).append("Z");
      }
      text.append(", tags: { yes: ")
          .append(tags(t, true))
          .append(", no: ")
          .append(tags(t, false))
          .append(" } }\n");
    }
    for (String a : THINGS) {
      for (String b : THINGS) {
        String link = "link(" + a + ", " + b + ")";
        if (!isOpen(link + ".ok")) {
          text.append("  ")
              .append(link)
              .append(": { ok: ")
              .append(known.get(link + ".ok"))
              .append(" }\n");
        }
      }
    }
    return text.toString();
  }

  private String list(String t) {
    String members = "[ " + String.join(", ", members(t)) + " ]";
    return isOpen(t + ".parts all") ? members : "{ all: " + members + " }";
  }

  private List<String> members(String t) {
    int bits = (Integer) known.getOrDefault(t + ".members", 0);
    List<String> members = new ArrayList<>();
    for (int i = 0; i < THINGS.size(); i++) {
      if ((bits >> i & 1) == 1) {
        members.add(THINGS.get(i));
      }
    }
    return members;
  }

  private String tags(String t, boolean yes) {
    List<String> tags =
        COLORS.stream()
            .filter(c -> known.get(t + ".tags has " + c) instanceof Boolean b && b == yes)
            .toList();
    return "[ " + String.join(", ", tags) + " ]";
  }

  int completions() {
    return atoms.stream().mapToInt(a -> a.domain().size()).reduce(1, (a, b) -> a * b);
  }

  /** A completion by its number: things by name, and links under {@code link(a, b)}. */
  Map<String, Map<String, Object>> completion(int number) {
    Map<String, Object> all = new HashMap<>(known);
    int rest = number;
    for (Atom atom : atoms) {
      all.put(atom.address(), atom.domain().get(rest % atom.domain().size()));
      rest /= atom.domain().size();
    }
    Map<String, Map<String, Object>> flat = new HashMap<>();
    THINGS.forEach(t -> flat.put(t, thing(t, all)));
    Map<String, Map<String, Object>> world = new HashMap<>();
    for (String t : THINGS) {
      Map<String, Object> whole = new HashMap<>(flat.getOrDefault(t, Map.of()));
      whole.put("next", flat.getOrDefault(String.valueOf(all.get(t + ".next")), Map.of()));
      List<Object> parts = new ArrayList<>();
      members(t).forEach(m -> parts.add(flat.getOrDefault(m, Map.of())));
      if (all.get(t + ".parts all") instanceof Extra e && !e.none()) {
        parts.add(Map.of("lit", e.lit(), "color", e.color()));
      }
      whole.put("parts", parts);
      world.put(t, whole);
      THINGS.forEach(
          o ->
              world.put(
                  "link(" + t + ", " + o + ")",
                  Map.of("ok", all.getOrDefault("link(" + t + ", " + o + ").ok", false))));
    }
    return world;
  }

  private static Map<String, Object> thing(String t, Map<String, Object> all) {
    Map<String, Object> thing = new HashMap<>();
    for (String attribute : List.of("lit", "color", "level", "n", "at")) {
      thing.put(attribute, all.getOrDefault(t + "." + attribute, false));
    }
    thing.put("id", t);
    thing.put(
        "tags",
        COLORS.stream().filter(c -> Boolean.TRUE.equals(all.get(t + ".tags has " + c))).toList());
    return thing;
  }
}
