package org.bulou.cli;

import java.io.PrintStream;
import java.util.List;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Language;

/**
 * Where a command prints.
 *
 * @param width columns of the terminal
 * @param live whether progress may be shown on the error stream
 */
public record Console(
    PrintStream out, PrintStream err, Language language, int width, boolean live) {

  /** The text in the language of the session. */
  public String in(Bilingual text) {
    return text.in(language);
  }

  public String in(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  public void line(String text) {
    out.println(text);
  }

  void blank() {
    out.println();
  }

  /** A heading with a rule below it. */
  void heading(String zh, String en) {
    String text = in(zh, en);
    blank();
    line(text);
    line("─".repeat(Math.min(width, Math.max(Layout.width(text), 24))));
  }

  /** A paragraph, its later lines indented. */
  void paragraph(int indent, String first, String text) {
    int hang = indent + Layout.width(first);
    List<String> lines = Layout.wrap(text, Math.max(30, width - hang));
    line(" ".repeat(indent) + first + lines.getFirst());
    lines.stream().skip(1).forEach(l -> line(" ".repeat(hang) + l));
  }

  void progress(String text) {
    if (live) {
      err.print("\r" + Layout.pad(text, Math.min(width - 1, 78)));
      err.flush();
    }
  }

  void progressDone() {
    if (live) {
      err.print("\r" + " ".repeat(Math.min(width - 1, 78)) + "\r");
      err.flush();
    }
  }
}
