package org.bulou.law.mutate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Position;
import org.bulou.law.source.Problem;
import org.bulou.law.source.Problems;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;

/**
 * Mutants that somebody argues to mean the same as the law: no case can notice them. They are shown
 * apart and never counted as killed. The arguments stand beside the instrument, in {@code
 * equivalent-mutants.yaml}.
 */
public final class Equivalents {
  private final Map<String, Argument> byMutant = new LinkedHashMap<>();
  private final Problems problems = new Problems();

  private Equivalents() {}

  /**
   * An argument for one mutant.
   *
   * @param change the change in English as the author saw it: an argument does not pass on to
   *     another change that later takes the same place
   * @param author who argues
   */
  public record Argument(
      String mutant, String change, Bilingual argument, String author, Position at) {}

  /** Reads every file of arguments of a tree. */
  public static Equivalents read(List<SourceTree.Source> sources) {
    Equivalents equivalents = new Equivalents();
    sources.stream()
        .filter(s -> LawLibrary.isArgument(s.name()))
        .forEach(s -> equivalents.file(YamlReader.read(s.name(), s.text())));
    equivalents.problems.throwIfAny();
    return equivalents;
  }

  private void file(Node node) {
    Fields f = Fields.of(node, "file", problems);
    f.requiredText("schema");
    f.node("note");
    for (Node item : f.items("mutants")) {
      Fields m = Fields.of(item, "mutant", problems);
      Argument argument =
          new Argument(
              m.requiredText("mutant"),
              m.requiredText("change"),
              m.requiredWords("argument"),
              m.requiredText("author"),
              m.at("mutant"));
      m.refuseUnknown();
      if (byMutant.putIfAbsent(argument.mutant(), argument) != null) {
        problems.add(
            argument.at(),
            "duplicate-id",
            "`" + argument.mutant() + "` 论证了两次",
            "`" + argument.mutant() + "` is argued twice");
      }
    }
    f.refuseUnknown();
  }

  /** The argument for a mutant; none when its change is no longer the one argued about. */
  public Optional<Argument> of(Mutant mutant) {
    return Optional.ofNullable(byMutant.get(mutant.id()))
        .filter(a -> a.change().equals(mutant.change().en()));
  }

  /** Arguments that name no mutant of the law, or one that is now another change. */
  public List<Problem> unfit(List<Mutant> mutants) {
    Map<String, Mutant> known = new HashMap<>();
    mutants.forEach(m -> known.put(m.id(), m));
    Problems unfit = new Problems();
    for (Argument a : byMutant.values()) {
      Mutant mutant = known.get(a.mutant());
      if (mutant == null) {
        unfit.addUnknown(
            a.at(),
            "unknown-mutant",
            "没有变异体 `" + a.mutant() + "`",
            "there is no mutant `" + a.mutant() + "`",
            a.mutant(),
            near(a.mutant(), known.keySet()));
      } else if (!mutant.change().en().equals(a.change())) {
        unfit.add(
            a.at(),
            "other-change",
            "变异体 `" + a.mutant() + "` 现在是：" + mutant.change().en(),
            "the mutant `" + a.mutant() + "` is now: " + mutant.change().en(),
            "请重新论证",
            "argue again");
      }
    }
    return unfit.list();
  }

  private static List<String> near(String mutant, Set<String> known) {
    int end = Math.max(mutant.indexOf('/'), mutant.indexOf(':'));
    String element = end < 0 ? mutant : mutant.substring(0, end);
    List<String> near = new ArrayList<>();
    known.stream().filter(k -> k.startsWith(element)).sorted().forEach(near::add);
    return near.isEmpty() ? List.copyOf(known) : near;
  }
}
