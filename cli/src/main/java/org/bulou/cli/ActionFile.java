package org.bulou.cli;

import org.bulou.law.source.Node;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;

/** Lays the actions of a second file behind a case file, so that problems still name a line. */
final class ActionFile {
  private ActionFile() {}

  /**
   * The case with an {@code actions:} list from the other file, which is a list, a mapping with
   * one, or one action.
   */
  static SourceTree.Source append(SourceTree.Source story, SourceTree.Source action) {
    Node caseNode = YamlReader.read(story.name(), story.text());
    Node node = YamlReader.read(action.name(), action.text());
    if (caseNode instanceof Node.Mapping m && m.entries().containsKey("actions")) {
      throw new BadInput(
          "案例已有 actions，请把行为写进案例", "the case has actions of its own: add this one to them");
    }
    StringBuilder text = new StringBuilder(story.text());
    if (!story.text().endsWith("\n")) {
      text.append('\n');
    }
    boolean list = node instanceof Node.Sequence;
    boolean whole = node instanceof Node.Mapping m && m.entries().containsKey("actions");
    if (whole) {
      text.append(action.text());
    } else if (list) {
      text.append("actions:\n").append(action.text().indent(2));
    } else {
      text.append("actions:\n  -\n").append(action.text().indent(4));
    }
    return new SourceTree.Source(story.name() + " + " + action.name(), text.toString());
  }
}
