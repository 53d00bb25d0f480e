package org.bulou.law.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulou.law.model.Packs;
import org.bulou.law.source.SourceTree;

/**
 * Which packs a case needs: those of the instrument whose folder it lies in, and those it names in
 * a line {@code packs: [ … ]} of its own. Cases are put to a law with just these packs on, as an
 * organisation would that uses them.
 */
public final class PackedCases {
  private static final Pattern PACK = Pattern.compile("(?m)^pack: *([a-z0-9-]+) *(?:#.*)?$");
  private static final Pattern PACKS = Pattern.compile("(?m)^packs: *\\[([^\\]\\n]*)\\]");

  private final Map<String, Set<String>> byFolder = new LinkedHashMap<>();
  private final List<SourceTree.Source> sources;

  private PackedCases(List<SourceTree.Source> sources) {
    this.sources = sources;
    for (SourceTree.Source s : sources) {
      if (!LawLibrary.isCase(s.name())) {
        Matcher m = PACK.matcher(s.text());
        if (m.find()) {
          byFolder.computeIfAbsent(folder(s.name()), f -> new TreeSet<>()).add(m.group(1));
        }
      }
    }
  }

  /** Over every file of a tree. */
  public static PackedCases of(List<SourceTree.Source> sources) {
    return new PackedCases(sources);
  }

  /** The files of cases and replays by the packs they need, in the order of files. */
  public Map<Packs, List<SourceTree.Source>> groups() {
    Map<Packs, List<SourceTree.Source>> groups = new LinkedHashMap<>();
    for (SourceTree.Source s : sources) {
      if (LawLibrary.isCase(s.name())) {
        groups.computeIfAbsent(packs(s), p -> new ArrayList<>()).add(s);
      }
    }
    return groups;
  }

  /** The packs that one file of cases needs. */
  public Packs packs(SourceTree.Source cases) {
    int at = cases.name().indexOf("/cases/");
    Set<String> home =
        at < 0 ? Set.of() : byFolder.getOrDefault(cases.name().substring(0, at), Set.of());
    return Packs.of(home).and(named(cases.text()));
  }

  /** The packs that a case names itself. */
  public static Set<String> named(String text) {
    Set<String> named = new TreeSet<>();
    Matcher m = PACKS.matcher(text);
    while (m.find()) {
      Arrays.stream(m.group(1).split(","))
          .map(String::strip)
          .filter(p -> !p.isEmpty())
          .forEach(named::add);
    }
    return named;
  }

  private static String folder(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }
}
