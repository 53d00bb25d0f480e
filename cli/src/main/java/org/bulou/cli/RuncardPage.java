package org.bulou.cli;

import java.util.Map;
import java.util.stream.Collectors;
import org.bulou.law.explain.Runcard;
import org.bulou.law.model.Form;

/** A run card as plain text. */
final class RuncardPage {
  private final Console console;

  RuncardPage(Console console) {
    this.console = console;
  }

  void print(Runcard card) {
    Form form = card.form();
    console.line("═".repeat(Math.min(console.width(), 80)));
    console.line(console.in(form.title()) + "  [" + form.id() + "]");
    console.line(
        console.in("核对至 ", "checked until ")
            + form.checkedUntil()
            + console.in("；过期请先核实", "; after that day check first"));
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
            () -> console.line("  " + form.authority()));
    console.line(
        "  "
            + console.in(
                "电话：____________  本单位联系人：____________",
                "phone: ____________  our contact: ____________"));
    console.heading("期限", "CLOCKS");
    card.clocks()
        .forEach(
            c -> {
              console.paragraph(
                  2,
                  "□ ",
                  console.in(c.within()) + " — " + console.in(c.title()) + " (" + c.stage() + ")");
              console.paragraph(
                  4,
                  "",
                  console.in(c.citation())
                      + "  ·  "
                      + console.in("起算时刻：", "started at: ")
                      + "________");
            });
    console.heading("栏目", "FIELDS");
    form.fields().forEach(this::field);
    if (!card.traps().isEmpty()) {
      console.heading("注意", "TRAPS");
      card.traps().forEach(t -> console.paragraph(2, "! ", console.in(t)));
    }
    console.blank();
  }

  private void field(Form.Field f) {
    String limit =
        f.max()
            .map(m -> console.in("，至多 " + m + " 字", ", at most " + m + " characters"))
            .orElse("");
    console.paragraph(2, "□ ", console.in(f.name()) + " (" + asked(f.at()) + limit + ")");
    f.note().ifPresent(n -> console.paragraph(6, "", console.in(n)));
  }

  static String asked(Map<String, String> at) {
    return at.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> at.size() == 1 ? e.getValue() : e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
