package org.bulou.cli;

import java.util.Optional;
import org.bulou.law.explain.ClockWords;
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
      console.paragraph(
          2,
          "[" + t.language() + ", " + console.in(Wording.of(t)) + "] ",
          t.body().strip().replace('\n', ' '));
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
    if (n.clock().isPresent()) {
      console.line(console.in(ClockWords.of(n.clock().get())));
      if (n.clock().get() instanceof Clock.Within w) {
        Optional.ofNullable(law.doctrines().get(w.unit()))
            .ifPresent(d -> readings(w.unit(), Optional.of(d.rule())));
      }
    }
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
