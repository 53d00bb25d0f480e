package org.bulou.law.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulou.law.check.LawCheck;
import org.bulou.law.facts.CaseFile;
import org.bulou.law.model.Law;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;

/**
 * The rows of {@code law-data/landscape}, each with what answers it.
 *
 * @param rows by number
 */
public record Landscape(List<Row> rows) {

  /**
   * Reads every file of rows.
   *
   * @throws org.bulou.law.source.SourceException with all problems found
   */
  public static Landscape read(List<SourceTree.Source> sources) {
    Problems problems = new Problems();
    List<Row> rows = new ArrayList<>();
    for (SourceTree.Source s : sources) {
      if (s.name().startsWith("landscape/")) {
        Fields file = Fields.of(YamlReader.read(s.name(), s.text()), "file", problems);
        file.requiredText("schema");
        file.node("note");
        file.items("rows").forEach(n -> rows.add(row(n, problems)));
        file.refuseUnknown();
      }
    }
    problems.throwIfAny();
    rows.sort(Comparator.comparingInt(Row::number));
    return new Landscape(List.copyOf(rows));
  }

  private static Row row(Node node, Problems problems) {
    Fields f = Fields.of(node, "row", problems);
    Row row =
        new Row(
            number(f, problems),
            f.requiredWords("heard"),
            f.texts("norms"),
            f.texts("cases"),
            f.words("decides"),
            f.words("simplified"),
            f.words("not_built"),
            f.at());
    f.refuseUnknown();
    return row;
  }

  private static int number(Fields f, Problems problems) {
    String text = f.requiredText("row");
    if (text.matches("[0-9]{1,4}")) {
      return Integer.parseInt(text);
    }
    problems.add(f.at("row"), "expected-number", "row 应为编号", "row must be a number");
    return 0;
  }

  /** What is wrong with the rows: a gap, a name nobody has, a norm no case proves. */
  public List<LawCheck.Finding> check(Law law, List<CaseFile> cases) {
    List<LawCheck.Finding> findings = new ArrayList<>();
    Set<String> norms = new HashSet<>(law.normIds());
    Set<String> stories = new HashSet<>();
    cases.forEach(c -> stories.add(c.id()));
    int expected = 1;
    for (Row row : rows) {
      if (row.number() != expected) {
        add(
            findings,
            row,
            "row-missing",
            "缺第 " + expected + " 行",
            "row " + expected + " is missing");
      }
      expected = row.number() + 1;
      if (!row.answered()) {
        add(findings, row, "row-empty", "没有任何回应", "nothing answers this row");
      }
      if (!row.norms().isEmpty() && row.cases().isEmpty()) {
        add(findings, row, "row-unproved", "没有案例证明", "no case proves this row");
      }
      row.norms().stream()
          .filter(n -> !norms.contains(n))
          .forEach(n -> unknown(findings, row, "没有规范 `", "there is no norm `", n));
      row.cases().stream()
          .filter(c -> !stories.contains(c))
          .forEach(c -> unknown(findings, row, "没有案例 `", "there is no case `", c));
    }
    return findings;
  }

  private static void unknown(
      List<LawCheck.Finding> findings, Row row, String zh, String en, String id) {
    add(findings, row, "row-unknown-name", zh + id + "`", en + id + "`");
  }

  private static void add(
      List<LawCheck.Finding> findings, Row row, String code, String zh, String en) {
    findings.add(new LawCheck.Finding(true, row.at(), code, new Bilingual(zh, en)));
  }
}
