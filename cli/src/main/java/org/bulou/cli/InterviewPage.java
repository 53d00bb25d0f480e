package org.bulou.cli;

import java.nio.file.Path;
import java.util.List;
import org.bulou.law.evaluate.Address;
import org.bulou.law.evaluate.Question;
import org.bulou.law.explain.EvaluationDiff;
import org.bulou.law.interview.Interview;
import org.bulou.law.source.Bilingual;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.Type;

/** The interview on a terminal: a question, what may be answered, what the answer settled. */
final class InterviewPage {
  private static final int MOST_SETTLED = 8;
  private final Console console;

  InterviewPage(Console console) {
    this.console = console;
  }

  void welcome(Path file) {
    console.paragraph(
        0,
        "",
        console.in(
            "每次一问；不知道答 ?，停止答 q。每答一次写入 " + file + "。",
            "One question at a time; ? means nobody knows, q stops. Every answer is written to "
                + file
                + "."));
  }

  void ask(Question q, Interview interview) {
    console.blank();
    console.paragraph(0, "? ", console.in(q.ask()));
    console.paragraph(
        2,
        "",
        console.in("关系到 ", "bears on ")
            + q.settles().size()
            + console.in(" 项：", ": ")
            + String.join(", ", q.settles().stream().limit(3).toList())
            + (q.settles().size() > 3 ? " …" : ""));
    q.claims()
        .forEach(
            c -> console.paragraph(2, "", c.by() + console.in(" 声称：", " claims: ") + c.value()));
    console.paragraph(2, "→ ", console.in(how(q.address(), interview)));
  }

  private static Bilingual how(Address a, Interview interview) {
    return switch (a.attribute().type()) {
      case Type.Bool b -> new Bilingual("y 是 / n 否", "y / n");
      case Type.SetOf s when !a.member().isEmpty() && !a.member().equals(Address.ALL) ->
          new Bilingual("y 是 / n 否", "y / n");
      case Type.SetOf s ->
          new Bilingual(
              "以逗号分隔；以句点“.”结尾表示就这些：" + values(s.domain()),
              "with commas; end with `.` when these are all: " + values(s.domain()));
      case Type.EnumOf e -> Bilingual.same(values(e.domain()));
      case Type.Int i -> new Bilingual("整数", "a whole number");
      case Type.Time t ->
          new Bilingual(
              "时刻如 2026-11-25T02:00+08:00；尚未发生答 none",
              "an instant such as 2026-11-25T02:00+08:00; none if it has not happened");
      case Type.ListOf l -> parts(interview.candidates(a), true);
      case Type.PartOf p -> parts(interview.candidates(a), false);
      case Type.Text t -> new Bilingual("文字", "words");
      case Type.EnumList e -> Bilingual.same("");
      case Type.Duties d -> Bilingual.same("");
    };
  }

  private static String values(Domain domain) {
    List<String> ids = domain.values().stream().map(DomainValue::id).toList();
    return ids.size() <= 20
        ? String.join(" / ", ids)
        : String.join(" / ", ids.subList(0, 20)) + " / …";
  }

  private static Bilingual parts(List<String> known, boolean list) {
    String names = known.isEmpty() ? "" : " (" + String.join(", ", known) + ")";
    return list
        ? new Bilingual(
            "逐个写出，以逗号分隔，新的可写“代号 名称”；以句点“.”结尾表示就这些" + names,
            "name them, with commas; a new one as `id its name`; end with `.` when these are all"
                + names)
        : new Bilingual("写出一个，新的可写“代号 名称”" + names, "name it; a new one as `id its name`" + names);
  }

  void notUnderstood(Question q) {
    console.line(
        console.in("  没有听懂，", "  that was not understood; ")
            + console.in("请按提示作答。", "answer as shown."));
  }

  void refused(Bilingual why) {
    console.paragraph(2, "✗ ", console.in(why));
  }

  void settled(EvaluationDiff diff) {
    List<Bilingual> sentences = diff.isEmpty() ? List.of() : diff.sentences().stream().toList();
    sentences.stream().limit(MOST_SETTLED).forEach(s -> console.paragraph(2, "✓ ", console.in(s)));
    if (sentences.size() > MOST_SETTLED) {
      console.line(
          "  … " + (sentences.size() - MOST_SETTLED) + console.in(" 项变化", " further changes"));
    }
  }

  void stopped(Path file, Interview interview) {
    console.blank();
    console.paragraph(
        0,
        "",
        console.in("已写入 ", "written: ")
            + file
            + console.in("；还有 ", "; ")
            + interview.open().size()
            + console.in(" 个问题。继续：", " questions are left. Go on with: ")
            + "bulou new case --resume "
            + file);
  }

  void finished(Path file, Interview interview) {
    console.blank();
    console.paragraph(
        0,
        "",
        console.in("没有还会改变结论的问题了。已写入 ", "nothing that could still be asked matters. Written: ")
            + file
            + console.in("。查看：", ". See it with: ")
            + "bulou assess "
            + file);
  }
}
