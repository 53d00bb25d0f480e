package org.bulou.law.source;

import java.util.List;
import java.util.Map;

/** A piece of YAML that remembers where it stood. */
public sealed interface Node {

  /** Where the node begins. */
  Position at();

  /**
   * A single value.
   *
   * @param text the value as text; YAML's own types are not used
   * @param plain whether it was written without quotes
   * @param contentAt where the first character of the content stands (inside the quotes, below the
   *     {@code |})
   */
  record Scalar(Position at, String text, boolean plain, Position contentAt) implements Node {

    /** The file position of a line and column (both from 1) inside the text. */
    public Position positionOf(int line, int column) {
      return new Position(at.file(), contentAt.line() + line - 1, contentAt.column() + column - 1);
    }
  }

  /** A list. */
  record Sequence(Position at, List<Node> items) implements Node {}

  /** A mapping, in the order written. */
  record Mapping(Position at, Map<String, Entry> entries) implements Node {}

  /** One key of a mapping. */
  record Entry(Position keyAt, Node value) {}
}
