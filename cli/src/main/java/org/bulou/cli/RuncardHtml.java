package org.bulou.cli;

import java.util.List;
import org.bulou.law.explain.Runcard;
import org.bulou.law.model.Form;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;

/** Run cards as one page without anything from outside; each card begins a sheet of A4. */
final class RuncardHtml {
  static final String MARK = "<!-- bulou runcard -->";
  private static final String STYLE =
      """
      @page { size: A4; margin: 14mm }
      body { font: 10pt/1.35 "Noto Sans", "Noto Sans CJK SC", sans-serif; max-width: 182mm; margin: auto }
      section + section { break-before: page }
      h1 { font-size: 15pt; margin: 0 0 2mm }
      h2 { font-size: 11pt; border-bottom: 0.4mm solid; margin: 4mm 0 1.5mm }
      table { border-collapse: collapse; width: 100% }
      td, th { border: 0.2mm solid #777; padding: 0.8mm 1.5mm; text-align: left; vertical-align: top }
      tr { break-inside: avoid }
      .blank { border-bottom: 0.2mm solid; display: inline-block; min-width: 45mm }
      .small { font-size: 8pt }
      """;

  private final Language language;

  RuncardHtml(Language language) {
    this.language = language;
  }

  String page(List<Runcard> cards) {
    StringBuilder html = new StringBuilder();
    String lang = language == Language.ZH ? "zh-CN" : "en";
    html.append("<!doctype html>\n").append(MARK).append("\n<html lang=\"").append(lang);
    html.append("\"><head><meta charset=\"utf-8\"><title>");
    html.append(in("补漏速查卡", "Bulou run cards")).append("</title><style>\n");
    html.append(STYLE).append("</style></head><body>\n");
    cards.forEach(c -> card(c, html));
    return html.append("</body></html>\n").toString();
  }

  private void card(Runcard card, StringBuilder html) {
    Form form = card.form();
    html.append("<section><h1>").append(text(form.title())).append("</h1>\n<p class=\"small\">");
    html.append(escape(form.id())).append(" · ").append(in("核对至 ", "checked until "));
    html.append(form.checkedUntil()).append("</p>\n");
    heading("报给谁", "Who", html);
    html.append("<p>")
        .append(card.authority().map(a -> text(a.name())).orElse(escape(form.authority())));
    html.append("<br>").append(in("网址：", "portal: "));
    html.append(
        card.authority()
            .flatMap(a -> a.portal())
            .map(RuncardHtml::escape)
            .orElse("<span class=\"blank\"></span>"));
    html.append("<br>").append(in("电话：", "phone: ")).append("<span class=\"blank\"></span> ");
    html.append(in("联系人：", "our contact: ")).append("<span class=\"blank\"></span></p>\n");
    heading("期限", "Clocks", html);
    html.append("<table>\n");
    for (Runcard.ClockLine c : card.clocks()) {
      row(
          html,
          text(c.within()),
          text(c.title()) + "<br><span class=\"small\">" + text(c.citation()) + "</span>",
          escape(c.stage()),
          in("起算 ", "started ") + "<span class=\"blank\"></span>");
    }
    html.append("</table>\n");
    heading("栏目", "Fields", html);
    html.append("<table>\n");
    for (Form.Field f : form.fields()) {
      row(
          html,
          "☐ " + text(f.name()),
          escape(RuncardPage.asked(f.at())),
          f.max().map(m -> "≤ " + m).orElse(""),
          f.note().map(this::text).orElse(""));
    }
    html.append("</table>\n");
    if (!card.traps().isEmpty()) {
      heading("注意", "Traps", html);
      html.append("<ul>\n");
      card.traps().forEach(t -> html.append("<li>").append(text(t)).append("</li>\n"));
      html.append("</ul>\n");
    }
    html.append("</section>\n");
  }

  private void heading(String zh, String en, StringBuilder html) {
    html.append("<h2>").append(in(zh, en)).append("</h2>\n");
  }

  private static void row(StringBuilder html, String... cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append("<td>").append(cell).append("</td>");
    }
    html.append("</tr>\n");
  }

  private String in(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  private String text(Bilingual words) {
    return escape(words.in(language));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
