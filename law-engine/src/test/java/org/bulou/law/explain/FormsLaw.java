package org.bulou.law.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulou.law.evaluate.Evaluation;
import org.bulou.law.evaluate.Evaluator;
import org.bulou.law.evaluate.Moment;
import org.bulou.law.evaluate.Readings;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.facts.CaseReader;
import org.bulou.law.library.LawFolder;
import org.bulou.law.library.LawLibrary;
import org.bulou.law.model.Law;
import org.bulou.law.source.SourceTree;

/** A small law in which every form of condition stands once, over the shipped core vocabulary. */
final class FormsLaw {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "org", "bulou", "law", "explain", "forms");
  private static final Set<String> SHARED =
      Set.of(
          "vocabulary/core.yaml", "authorities/cn.yaml", "counting/cn.yaml", "calendars/cn.yaml");
  static final Law LAW = read();

  private FormsLaw() {}

  private static Law read() {
    List<SourceTree.Source> sources = new ArrayList<>();
    LawFolder.shipped().stream().filter(s -> SHARED.contains(s.name())).forEach(sources::add);
    SourceTree.below(FOLDER).stream()
        .filter(s -> !s.name().equals("cases.yaml"))
        .forEach(sources::add);
    return LawLibrary.read(sources);
  }

  static CaseFile file(String id) {
    return CaseReader.read(SourceTree.one(FOLDER.resolve("cases.yaml")), LAW).stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static Evaluation evaluate(CaseFile c) {
    return Evaluator.of(LAW)
        .evaluate(c.record(), Moment.at(c.asOf()), new Readings(c.readings()), c.actions());
  }
}
