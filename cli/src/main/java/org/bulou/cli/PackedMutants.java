package org.bulou.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * The mutants of a library, put to the cases of each set of packs in turn, the smallest first. A
 * change that no case of one set notices may still be noticed by those of another.
 */
final class PackedMutants {
  private final Map<String, MutationTest.Outcome> outcomes = new LinkedHashMap<>();
  private final Map<String, Group> lastAsked = new LinkedHashMap<>();

  /** The law with one set of packs on, and the cases that are put to it. */
  record Group(Law law, MutationTest test, List<SourceTree.Source> files) {}

  /** Runs the mutants that one set of packs holds and nobody noticed yet. */
  interface Runner {
    List<MutationTest.Outcome> run(MutationTest test, List<Mutant> mutants);
  }

  static PackedMutants run(
      LawHome home, List<SourceTree.Source> sources, Predicate<Mutant> wanted, Runner runner) {
    PackedMutants all = new PackedMutants();
    PackedCases.of(sources).groups().entrySet().stream()
        .sorted(Comparator.comparingInt(e -> e.getKey().on().size()))
        .forEach(e -> all.ask(home.law(e.getKey()), sources, e.getValue(), wanted, runner));
    return all;
  }

  private void ask(
      Law law,
      List<SourceTree.Source> sources,
      List<SourceTree.Source> files,
      Predicate<Mutant> wanted,
      Runner runner) {
    List<Mutant> open =
        Mutants.of(law, new Places(sources)).stream().filter(wanted).filter(this::open).toList();
    if (open.isEmpty()) {
      return;
    }
    List<CaseFile> cases = files.stream().flatMap(s -> CaseReader.read(s, law).stream()).toList();
    Group group = new Group(law, new MutationTest(law, cases), files);
    for (MutationTest.Outcome outcome : runner.run(group.test(), open)) {
      outcomes.put(outcome.mutant().id(), outcome);
      lastAsked.put(outcome.mutant().id(), group);
    }
  }

  private boolean open(Mutant mutant) {
    MutationTest.Outcome before = outcomes.get(mutant.id());
    return before == null || before.survived();
  }

  /** How each mutant fared, all sets of packs together. */
  List<MutationTest.Outcome> outcomes() {
    return List.copyOf(outcomes.values());
  }

  /** The outcomes by the set of packs that was asked last. */
  Map<Group, List<MutationTest.Outcome>> byGroup() {
    Map<Group, List<MutationTest.Outcome>> groups = new LinkedHashMap<>();
    outcomes.forEach(
        (id, o) -> {
          Group group = lastAsked.get(id);
          if (group != null) {
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(o);
          }
        });
    return groups;
  }
}
