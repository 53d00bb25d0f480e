package org.bulou.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.library.PackedCases;
import org.bulou.law.model.Law;
import org.bulou.law.mutate.Mutant;
import org.bulou.law.mutate.Mutants;
import org.bulou.law.mutate.MutationTest;
import org.bulou.law.mutate.Places;
import org.bulou.law.source.SourceTree;

/**
 * The mutants of a library, each put to the cases of the smallest set of packs that holds it: law
 * outside any pack to the cases that need none, the law of a pack to the cases of that pack.
 */
final class PackedMutants {
  private PackedMutants() {}

  /** What one set of packs adds to the law, with the cases that are put to it. */
  record Group(Law law, MutationTest test, List<SourceTree.Source> files, List<Mutant> mutants) {}

  static List<Group> of(LawHome home, List<SourceTree.Source> sources, Predicate<Mutant> wanted) {
    List<Group> groups = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    PackedCases.of(sources).groups().entrySet().stream()
        .sorted(java.util.Comparator.comparingInt(e -> e.getKey().on().size()))
        .forEach(
            e -> {
              Law law = home.law(e.getKey());
              List<Mutant> own =
                  Mutants.of(law, new Places(sources)).stream()
                      .filter(wanted)
                      .filter(m -> taken.add(m.id()))
                      .toList();
              if (!own.isEmpty()) {
                groups.add(group(law, e.getValue(), own));
              }
            });
    return groups;
  }

  private static Group group(Law law, List<SourceTree.Source> files, List<Mutant> mutants) {
    List<CaseFile> cases = files.stream().flatMap(s -> CaseReader.read(s, law).stream()).toList();
    return new Group(law, new MutationTest(law, cases), files, mutants);
  }
}
