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

  private static final String BLANK = "<span class=\"blank\"></span>";

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
    html.append(escape(form.id())).append(" · ").append(in("法律截至 ", "law as of "));
    html.append(card.on()).append(" · ").append(in("表格核对至 ", "form checked until "));
    html.append(form.checkedUntil()).append("</p>\n");
    clocks(card, html);
    who(card, html);
    heading("栏目", "Fields", html);
    html.append("<p class=\"small\">").append(text(Runcard.MARKS)).append("</p>\n<table>\n");
    for (Form.Field f : form.fields()) {
      row(
          html,
          "☐ " + text(f.name()),
          escape(Runcard.asked(form, f)),
          f.max().map(m -> "≤ " + m).orElse(""),
          f.note().map(this::text).orElse(""));
    }
    html.append("</table>\n");
    list(
        "不能做",
        "Do not",
        card.mustNot().stream().map(r -> text(r.title()) + " — " + text(r.citation())).toList(),
        html);
    list("注意", "Traps", card.traps().stream().map(this::text).toList(), html);
    list(
        "系统不可用或被窥视时",
        "If our system is down or watched",
        Runcard.DOWN.stream().map(this::text).toList(),
        html);
    html.append("</section>\n");
  }

  private void clocks(Runcard card, StringBuilder html) {
    heading("期限", "Clocks", html);
    if (card.clocks().isEmpty()) {
      html.append("<p>").append(text(RuncardPage.none(card))).append("</p>\n");
    }
    html.append("<table>\n");
    for (Runcard.ClockLine c : card.clocks()) {
      row(
          html,
          text(c.within()),
          text(c.title()) + "<br><span class=\"small\">" + text(c.citation()) + "</span>",
          escape(c.stage()),
          in("起算：", "starts with: ") + text(c.starts()) + " <span class=\"blank\"></span>");
    }
    html.append("</table>\n<p>");
    html.append(in("谁认定已经获知：", "who decides that we are aware: ")).append(BLANK);
    html.append(in(" 代理人：", " deputy: ")).append(BLANK).append("</p>\n");
  }

  private void who(Runcard card, StringBuilder html) {
    heading("报给谁", "Who", html);
    html.append("<p>")
        .append(card.authority().map(a -> text(a.name())).orElse(escape(card.form().authority())));
    html.append("<br>").append(in("网址：", "portal: "));
    html.append(card.authority().flatMap(a -> a.portal()).map(RuncardHtml::escape).orElse(BLANK));
    card.ways().forEach(w -> html.append("<br>").append(in("或：", "or: ")).append(text(w)));
    if (card.ways().isEmpty()) {
      html.append("<br>")
          .append(in("其他途径和电话（资料库没有）：", "other ways and telephone (not in the library): "));
      html.append(BLANK);
    }
    html.append("<br>").append(in("账号持有人：", "account holder: ")).append(BLANK);
    html.append(in(" 代理人：", " deputy: ")).append(BLANK).append("</p>\n");
  }

  private void list(String zh, String en, List<String> lines, StringBuilder html) {
    if (!lines.isEmpty()) {
      heading(zh, en, html);
      html.append("<ul>\n");
      lines.forEach(l -> html.append("<li>").append(l).append("</li>\n"));
      html.append("</ul>\n");
    }
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
