package org.bulou.cli;

import java.util.List;
import org.bulou.law.explain.Runcard;
import org.bulou.law.model.Form;
import org.bulou.law.source.Bilingual;

/** A run card as plain text. */
final class RuncardPage {
  private static final int ID = 22;
  private final Console console;

  RuncardPage(Console console) {
    this.console = console;
  }

  /** Which there are. */
  void list(List<Runcard> cards) {
    console.heading("速查卡", "RUN CARDS");
    for (Runcard c : cards) {
      console.paragraph(2, Layout.pad(c.form().id(), ID), console.in(c.form().title()));
    }
    console.blank();
    console.line(
        console.in(
            "打印一张：bulou runcard nvdb；全部：bulou runcard --html cards.html",
            "print one: bulou runcard nvdb; all of them: bulou runcard --html cards.html"));
  }

  void print(Runcard card) {
    Form form = card.form();
    console.line("═".repeat(Math.min(console.width(), 80)));
    console.line(console.in(form.title()) + "  [" + form.id() + "]");
    console.line(
        console.in("法律截至 ", "law as of ")
            + card.on()
            + console.in("；表格核对至 ", "; form checked until ")
            + form.checkedUntil()
            + console.in("，过期请先核实", ", after that day check first"));
    clocks(card);
    who(card);
    console.heading("栏目", "FIELDS");
    console.line("  " + console.in(Runcard.MARKS));
    form.fields().forEach(f -> field(form, f));
    bullets("不能做", "DO NOT", "✗ ", card.mustNot().stream().map(r -> RuncardPage.rule(r)).toList());
    bullets("注意", "TRAPS", "! ", card.traps());
    bullets("系统不可用或被窥视时", "IF OUR SYSTEM IS DOWN OR WATCHED", "→ ", Runcard.DOWN);
    console.blank();
  }

  private static Bilingual rule(Runcard.Rule r) {
    return new Bilingual(
        r.title().zh() + "（" + r.citation().zh() + "）",
        r.title().en() + " (" + r.citation().en() + ")");
  }

  private void clocks(Runcard card) {
    console.heading("期限", "CLOCKS");
    if (card.clocks().isEmpty()) {
      console.paragraph(2, "", console.in(none(card)));
    }
    card.clocks()
        .forEach(
            c -> {
              console.paragraph(
                  2,
                  "□ ",
                  console.in(c.within()) + " — " + console.in(c.title()) + " (" + c.stage() + ")");
              console.paragraph(4, "", console.in(c.citation()));
              console.paragraph(
                  4, console.in("起算：", "starts with: "), console.in(c.starts()) + "  ________");
            });
    console.line(
        console.in(
            "  谁认定已经获知：____________  代理人：____________",
            "  who decides that we are aware: ____________  deputy: ____________"));
  }

  /** Why no clock runs towards it. */
  static Bilingual none(Runcard card) {
    return card.from()
        .map(
            from ->
                new Bilingual(
                    card.on() + " 尚未施行：" + from + " 起才有用本表履行的义务",
                    "not in force on "
                        + card.on()
                        + ": the first duty done by this form begins on "
                        + from))
        .orElseGet(
            () ->
                new Bilingual(
                    card.on() + " 没有用本表履行的义务",
                    "on " + card.on() + " no duty in the library is done by this form"));
  }

  private void who(Runcard card) {
    console.heading("报给谁", "WHO");
    card.authority()
        .ifPresentOrElse(
            a -> {
              console.paragraph(2, "", console.in(a.name()));
              console.line(
                  "  "
                      + console.in("网址：", "portal: ")
                      + a.portal().orElse(console.in("资料库没有", "not in the library")));
            },
            () -> console.line("  " + card.form().authority()));
    if (card.ways().isEmpty()) {
      console.paragraph(
          2,
          "",
          console.in(
              "其他途径和电话：资料库没有，现在就向主管机关问清并写下 ____________",
              "other ways and telephone: not in the library; ask the authority now and write it here"
                  + " ____________"));
    }
    card.ways().forEach(w -> console.paragraph(2, console.in("或：", "or: "), console.in(w)));
    console.line(
        "  "
            + console.in(
                "账号持有人：____________  代理人：____________  上次登录测试：________",
                "account holder: ____________  deputy: ____________  last sign-in test: ________"));
  }

  private void bullets(String zh, String en, String mark, List<Bilingual> lines) {
    if (!lines.isEmpty()) {
      console.heading(zh, en);
      lines.forEach(t -> console.paragraph(2, mark, console.in(t)));
    }
  }

  private void field(Form form, Form.Field f) {
    String limit =
        f.max()
            .map(m -> console.in("，至多 " + m + " 字", ", at most " + m + " characters"))
            .orElse("");
    console.paragraph(2, "□ ", console.in(f.name()) + " (" + Runcard.asked(form, f) + limit + ")");
    f.note().ifPresent(n -> console.paragraph(6, "", console.in(n)));
  }
}
