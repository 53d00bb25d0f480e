package org.bulou.law.explain;

import java.util.HashSet;
import java.util.Set;
import org.bulou.law.evaluate.Truth;
import org.bulou.law.source.Language;

/** An explanation as indented lines of text. */
public final class ExplanationText {
  private ExplanationText() {}

  /**
   * Each node on a line: ✓ true, ✗ false, ? not known, · no condition; the citation behind, in
   * brackets. A term that was shown in full before is not unfolded again.
   */
  public static String render(ExplanationNode node, Language language) {
    StringBuilder text = new StringBuilder();
    line(node, language, 0, text, new HashSet<>());
    return text.toString();
  }

  private static void line(
      ExplanationNode node,
      Language language,
      int depth,
      StringBuilder text,
      Set<ExplanationNode> shown) {
    boolean zh = language == Language.ZH;
    boolean cited = node.citation().isPresent() && !node.children().isEmpty();
    boolean again = cited && !shown.add(node);
    text.append("  ".repeat(depth)).append(node.truth().map(ExplanationText::mark).orElse("·"));
    text.append(' ').append(node.text().in(language));
    node.citation()
        .ifPresent(c -> text.append(zh ? "【" : " [").append(c.in(language)).append(zh ? "】" : "]"));
    text.append(again ? (zh ? "（同上）" : " (as above)") : "").append('\n');
    if (!again) {
      node.children().forEach(child -> line(child, language, depth + 1, text, shown));
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
