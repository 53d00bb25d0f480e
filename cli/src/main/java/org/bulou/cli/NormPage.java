package org.bulou.cli;

import java.util.Optional;
import org.bulou.law.explain.Wording;
import org.bulou.law.model.Article;
import org.bulou.law.model.Choice;
import org.bulou.law.model.Clock;
import org.bulou.law.model.Form;
import org.bulou.law.model.Instrument;
import org.bulou.law.model.Law;
import org.bulou.law.model.LawText;
import org.bulou.law.model.Norm;

/** Law in plain words: instruments, articles with their text, norms with clock and readings. */
final class NormPage {
  private final Console console;
  private final Law law;

  NormPage(Console console, Law law) {
    this.console = console;
    this.law = law;
  }

  void instrument(Instrument i) {
    console.line(console.in(i.name()) + "  [" + i.id() + "]");
    i.number().ifPresent(console::line);
    i.life().forEach(s -> console.line("  " + s.state() + s.on().map(d -> " " + d).orElse("")));
    console.line(console.in("  核对至 ", "  checked until ") + i.checkedUntil());
    i.note().ifPresent(n -> console.paragraph(2, "", console.in(n)));
  }

  void article(Article a) {
    console.heading("第 " + a.number() + " 条", "Article " + a.number());
    for (LawText t : a.texts()) {
      String status =
          t.status().equals("paraphrase")
              ? console.in("转述", "paraphrase")
              : t.status().equals("excerpt")
                  ? console.in("摘录", "excerpt")
                  : console.in("原文", "verbatim");
      console.paragraph(
          2, "[" + t.language() + ", " + status + "] ", t.body().strip().replace('\n', ' '));
    }
  }

  void norm(Norm n) {
    console.heading(n.head().title().zh(), n.head().title().en());
    console.line(n.id() + "  ·  " + n.head().kind().name().toLowerCase(java.util.Locale.ROOT));
    console.paragraph(
        0,
        "",
        console.in(n.head().instrument().name())
            + " "
            + n.head().cite().at()
            + "  ·  "
            + console.in(Wording.of(n.head().cite().confidence()))
            + console.in("（出处 ", " (source ")
            + n.head().cite().source()
            + console.in("）", ")"));
    n.head().cite().note().ifPresent(x -> console.paragraph(2, "~ ", console.in(x)));
    console.line(
        console.in("有效：", "valid: ")
            + n.head().validity().from().map(Object::toString).orElse("…")
            + " – "
            + n.head().validity().until().map(Object::toString).orElse("…"));
    clock(n);
    readings(console.in("适用主体", "who is bound"), n.conditions().scope());
    readings(console.in("起算", "start"), n.conditions().arises());
    readings(console.in("条件", "condition"), n.conditions().when());
    n.contents()
        .must()
        .forEach(p -> console.line(console.in("  必报 ", "  must contain ") + p.text()));
    n.contents()
        .form()
        .ifPresent(
            f -> console.line(console.in("  表单 ", "  form ") + f.form() + " / " + f.stage()));
    n.penalty().measures().forEach(m -> console.paragraph(2, "· ", console.in(m)));
    for (Norm.Amount a : n.penalty().amounts()) {
      console.paragraph(
          2,
          "· ",
          a.on()
              + " "
              + a.min().map(Object::toString).orElse("")
              + "–"
              + a.max().map(Object::toString).orElse("")
              + " "
              + a.currency()
              + a.tier().map(t -> " — " + console.in(t)).orElse(""));
    }
    law.articlesOf(n.head().instrument().id()).stream()
        .filter(a -> a.number().equals(n.head().article()))
        .forEach(this::article);
  }

  /** A filing form: per field what each stage asks. */
  void form(Form f) {
    console.heading(f.title().zh() + " " + f.version(), f.title().en() + " " + f.version());
    console.line(f.cite().at() + console.in("；核对至 ", "; checked until ") + f.checkedUntil());
    f.stages().forEach(s -> console.line("  " + s));
    for (Form.Field field : f.fields()) {
      String asked =
          String.join(" ", f.stages().stream().map(s -> field.at().getOrDefault(s, "-")).toList());
      String limit = field.max().map(m -> "  ≤" + m).orElse("");
      String from = field.from().map(x -> "  ← " + x).orElse("");
      console.paragraph(
          2,
          Layout.pad(asked, 8),
          console.in(field.name()) + "  [" + field.id() + ", " + field.kind() + "]" + limit + from);
      field.note().ifPresent(n -> console.paragraph(10, "~ ", console.in(n)));
    }
    f.operation().forEach(o -> console.paragraph(2, "! ", console.in(o)));
  }

  private void clock(Norm n) {
    String text =
        switch (n.clock().orElse(new Clock.Yearly(java.time.MonthDay.of(12, 31)))) {
          case Clock.Within w ->
              console.in("期限 ", "within ") + numbers(w.amount()) + " " + w.unit();
          case Clock.AtOnce a -> a.word() + console.in("（无数字）", " (no number)");
          case Clock.Keep k ->
              console.in("保存至少 ", "keep for at least ") + numbers(k.amount()) + " " + k.unit();
          case Clock.Before b ->
              console.in("届满前 ", "within the last ") + numbers(b.amount()) + " " + b.unit();
          case Clock.SetBy s -> console.in("由他方指定日期", "a date set by another");
          case Clock.OnDate d -> d.date().toString();
          case Clock.Yearly y -> console.in("每年 ", "every year by ") + y.by();
          case Clock.Periodic p ->
              console.in("每 " + p.years() + " 年", "every " + p.years() + " years");
          case Clock.Minimum m ->
              console.in(
                  "每 " + m.years() + " 年至少 " + m.amount(),
                  "at least " + m.amount() + " per " + m.years() + " years");
        };
    if (n.clock().isPresent()) {
      console.line(text);
      if (n.clock().get() instanceof Clock.Within w) {
        Optional.ofNullable(law.doctrines().get(w.unit()))
            .ifPresent(d -> readings(w.unit(), Optional.of(d.rule())));
      }
    }
  }

  private static String numbers(Choice<Integer> amount) {
    return String.join(" / ", amount.readings().stream().map(r -> r.is().toString()).toList());
  }

  private void readings(String what, Optional<? extends Choice<?>> choice) {
    if (choice.isEmpty() || !choice.get().disputed()) {
      return;
    }
    console.line(
        what
            + console.in("：有不同解读（均未采纳）", ": disputed (no reading adopted)")
            + "  ["
            + choice.get().element()
            + "]");
    for (Choice.Reading<?> r : choice.get().readings()) {
      console.paragraph(
          2,
          (r.suggested() ? "› " : "  ") + r.id() + ": ",
          console.in(r.why())
              + r.against().map(a -> console.in("；反对：", "; against: ") + console.in(a)).orElse(""));
    }
  }
}
