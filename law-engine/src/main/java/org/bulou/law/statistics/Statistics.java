package org.bulou.law.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.check.LawCheck;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Problems;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;

/**
 * The figures of {@code law-data/statistics}.
 *
 * @param list in the order of files
 */
public record Statistics(List<Statistic> list) {

  /**
   * Reads every file of figures.
   *
   * @throws org.bulou.law.source.SourceException with all problems found
   */
  public static Statistics read(List<SourceTree.Source> tree) {
    Problems problems = new Problems();
    StatisticReader reader = new StatisticReader(problems);
    List<Statistic> list = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (SourceTree.Source s : tree) {
      if (s.name().startsWith("statistics/")) {
        Statistic read = reader.read(YamlReader.read(s.name(), s.text()));
        list.add(read);
        if (!ids.add(read.id())) {
          problems.add(
              read.at(),
              "duplicate-id",
              "标识 `" + read.id() + "` 已被使用",
              "the id `" + read.id() + "` is taken",
              "另取一个标识",
              "choose another id");
        }
      }
    }
    problems.throwIfAny();
    return new Statistics(List.copyOf(list));
  }

  /** One by its id. */
  public Optional<Statistic> byId(String id) {
    return list.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** Checks that fail must be mended; those a lower bound leaves open are noted. */
  public List<LawCheck.Finding> check() {
    List<LawCheck.Finding> findings = new ArrayList<>();
    for (Statistic s : list) {
      for (Comparison c : s.checks()) {
        switch (c.on(s.figures())) {
          case HOLDS -> {}
          case FAILS ->
              findings.add(finding(true, s, c, "figures-disagree", "不成立", "does not hold"));
          case NOT_DECIDED ->
              findings.add(
                  finding(
                      false,
                      s,
                      c,
                      "figures-open",
                      "未定：有的数字只是下限",
                      "is not decided: a figure is only a lower bound"));
        }
      }
    }
    return findings;
  }

  private static LawCheck.Finding finding(
      boolean error, Statistic s, Comparison c, String code, String zh, String en) {
    String what = s.id() + " `" + c.id() + "` (" + c.show() + ") ";
    return new LawCheck.Finding(error, c.at(), code, new Bilingual(what + zh, what + en));
  }
}
