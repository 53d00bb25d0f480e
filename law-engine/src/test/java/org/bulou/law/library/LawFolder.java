package org.bulou.law.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.model.Law;
import org.bulou.law.source.SourceTree;

/** The folders with law that tests read. Tests run in the module's folder. */
public final class LawFolder {
  public static final Path SHIPPED = Path.of("..", "law-data");
  public static final Path PAPER = Path.of("src", "test", "resources", "paper");

  private LawFolder() {}

  /** The shipped files. */
  public static List<SourceTree.Source> shipped() {
    return SourceTree.below(SHIPPED);
  }

  /** The shipped files together with the paper test's. */
  public static List<SourceTree.Source> withPaper() {
    List<SourceTree.Source> all = new ArrayList<>(shipped());
    for (SourceTree.Source s : SourceTree.below(PAPER)) {
      all.add(new SourceTree.Source("paper/" + s.name(), s.text()));
    }
    return all;
  }

  /** Those that hold cases. */
  public static List<SourceTree.Source> cases(List<SourceTree.Source> sources) {
    return sources.stream().filter(s -> LawLibrary.isCase(s.name())).toList();
  }

  /** Every case of some files that needs no more packs than the law has. */
  public static List<CaseFile> readCases(List<SourceTree.Source> sources, Law law) {
    PackedCases packs = PackedCases.of(sources);
    return cases(sources).stream()
        .filter(s -> law.packs().all() || law.packs().on().containsAll(packs.packs(s).on()))
        .flatMap(s -> CaseReader.read(s, law).stream())
        .toList();
  }
}
