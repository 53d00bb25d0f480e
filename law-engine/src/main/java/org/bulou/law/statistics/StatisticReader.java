package org.bulou.law.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.model.Confidence;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Position;
import org.bulou.law.source.Problems;
import org.bulou.law.source.Scalars;

/**
 * Reads one file of figures; whatever is wrong is said with its place and what to write instead.
 */
final class StatisticReader {
  private final Problems problems;

  StatisticReader(Problems problems) {
    this.problems = problems;
  }

  Statistic read(Node node) {
    Fields f = Fields.of(node, "file", problems);
    oneOf(f.requiredScalar("schema"), "schema", List.of("bulou/statistics/1"));
    Map<String, Figure> figures = figures(f);
    String kind = oneOf(f.requiredScalar("kind"), "kind", List.of("enforcement", "target"));
    Optional<Integer> by = f.scalar("by").map(s -> (int) number(s));
    if (by.isPresent() != kind.equals("target")) {
      problems.add(
          f.at("by"),
          "year-of-a-target",
          "`by`（年）属于且只属于 target",
          "`by` (a year) belongs to a target and to nothing else",
          "统计数字用 window",
          "what was counted has a window");
    }
    Statistic statistic =
        new Statistic(
            f.requiredText("id"),
            f.requiredWords("title"),
            kind,
            f.requiredWords("authority"),
            f.mapping("window").map(this::window),
            by,
            source(f),
            figures,
            comparisons(f, "checks", figures),
            comparisons(f, "not_implied", figures),
            f.words("note"),
            f.at());
    f.refuseUnknown();
    return statistic;
  }

  private Map<String, Figure> figures(Fields f) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    f.required("figures");
    f.entries("figures")
        .forEach(
            (name, entry) -> {
              Fields g = Fields.of(entry.value(), "figure", problems);
              figures.put(
                  name,
                  new Figure(
                      name,
                      number(g.requiredScalar("value")),
                      g.flag("at_least"),
                      g.requiredWords("unit"),
                      g.requiredWords("of")));
              g.refuseUnknown();
            });
    return figures;
  }

  private Statistic.Window window(Fields w) {
    Optional<LocalDate> from = w.scalar("from").flatMap(s -> Scalars.date(s, problems));
    Optional<Node.Scalar> end = w.scalar("until");
    Optional<LocalDate> until = end.flatMap(s -> Scalars.date(s, problems));
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      problems.add(
          w.at("until"),
          "bad-range",
          "`until` 早于 `from`",
          "`until` lies before `from`",
          "对调两个日期",
          "put the earlier one first");
    }
    Statistic.Window window =
        new Statistic.Window(from, until, Scalars.zone(w.requiredScalar("zone"), problems));
    w.refuseUnknown();
    return window;
  }

  private Statistic.Source source(Fields f) {
    if (!f.has("source")) {
      problems.add(
          f.at(),
          "missing-source",
          "缺少 `source`",
          "`source` is missing",
          "写明题名、出处、读取日和把握：source: { title, where, read, confidence }",
          "say what was read: source: { title, where, read, confidence }");
      return new Statistic.Source(new Bilingual("", ""), "", LocalDate.EPOCH, Confidence.LOW);
    }
    Fields s = Fields.of(f.required("source"), "source", problems);
    Statistic.Source source =
        new Statistic.Source(
            s.requiredWords("title"),
            s.requiredText("where"),
            Scalars.date(s.requiredScalar("read"), problems).orElse(LocalDate.EPOCH),
            Confidence.read(s.requiredScalar("confidence"), problems));
    s.refuseUnknown();
    return source;
  }

  private List<Comparison> comparisons(Fields f, String key, Map<String, Figure> figures) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Node node : f.items(key)) {
      Fields c = Fields.of(node, key, problems);
      comparisons.add(
          new Comparison(
              c.requiredText("id"),
              sum(c, "left", figures),
              oneOf(c.requiredScalar("op"), "op", Comparison.OPERATORS),
              sum(c, "right", figures),
              c.requiredWords("why"),
              c.at()));
      c.refuseUnknown();
    }
    return List.copyOf(comparisons);
  }

  private Sum sum(Fields c, String key, Map<String, Figure> figures) {
    c.required(key);
    List<String> terms = c.texts(key);
    for (Node item : c.items(key)) {
      if (item instanceof Node.Scalar s && !Sum.isNumber(s.text())) {
        known(s.at(), s.text(), figures);
      }
    }
    return new Sum(terms);
  }

  private void known(Position at, String name, Map<String, Figure> figures) {
    if (!figures.containsKey(name)) {
      problems.add(
          at,
          "unknown-figure",
          "没有数字 `" + name + "`",
          "there is no figure `" + name + "`",
          "本文件有：" + String.join("、", figures.keySet()),
          "this file has: " + String.join(", ", figures.keySet()));
    }
  }

  private String oneOf(Node.Scalar given, String what, List<String> allowed) {
    if (allowed.contains(given.text())) {
      return given.text();
    }
    problems.add(
        given.at(),
        "unknown-" + what,
        "`" + what + "` 不能是 `" + given.text() + "`",
        "`" + what + "` cannot be `" + given.text() + "`",
        "可用：" + String.join(", ", allowed),
        "choose one of: " + String.join(", ", allowed));
    return "";
  }

  private long number(Node.Scalar s) {
    if (Sum.isNumber(s.text())) {
      return Long.parseLong(s.text());
    }
    problems.add(
        s.at(),
        "expected-number",
        "应为不带符号和分隔的整数",
        "must be a whole number without sign or separators");
    return 0;
  }
}
