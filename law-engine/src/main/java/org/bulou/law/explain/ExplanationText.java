package org.bulou.law.explain;

import org.bulou.law.evaluate.Truth;
import org.bulou.law.source.Language;

/** An explanation as indented lines of text. */
public final class ExplanationText {
  private ExplanationText() {}

  /**
   * Each node on a line: ✓ true, ✗ false, ? not known, · no condition; the citation behind, in
   * brackets.
   */
  public static String render(ExplanationNode node, Language language) {
    StringBuilder text = new StringBuilder();
    line(node, language, 0, text);
    return text.toString();
  }

  private static void line(ExplanationNode node, Language language, int depth, StringBuilder text) {
    text.append("  ".repeat(depth)).append(node.truth().map(ExplanationText::mark).orElse("·"));
    text.append(' ').append(node.text().in(language));
    node.citation()
        .ifPresent(
            c ->
                text.append(language == Language.ZH ? "【" : " [")
                    .append(c.in(language))
                    .append(language == Language.ZH ? "】" : "]"));
    text.append('\n');
    for (ExplanationNode child : node.children()) {
      line(child, language, depth + 1, text);
    }
  }

  private static String mark(Truth truth) {
    return switch (truth) {
      case TRUE -> "✓";
      case FALSE -> "✗";
      case UNKNOWN, ERROR -> "?";
    };
  }
}
