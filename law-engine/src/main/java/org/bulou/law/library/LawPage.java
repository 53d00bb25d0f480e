package org.bulou.law.library;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problem;
import org.bulou.law.source.Problems;
import org.bulou.law.source.SourceException;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;
import org.jspecify.annotations.Nullable;

/** One law file, parsed when it is first asked for. */
final class LawPage {
  private final SourceTree.Source source;
  private final Optional<String> pack;
  private final AtomicReference<@Nullable Parsed> parsed = new AtomicReference<>();

  /**
   * A file not yet parsed.
   *
   * @param pack the pack its heading puts it in; empty also where the heading does not tell
   */
  LawPage(SourceTree.Source source, Optional<String> pack) {
    this.source = source;
    this.pack = pack;
  }

  /** A file with its schema. */
  record Document(String schema, Node node) {}

  /** What the file gave: a document, or why there is none. */
  record Parsed(Optional<Document> document, List<Problem> problems) {}

  Optional<String> pack() {
    return pack;
  }

  /** The file as YAML. Two threads may both parse it, and get the same. */
  Parsed parsed() {
    Parsed done = parsed.get();
    if (done == null) {
      done = parse(source);
      parsed.set(done);
    }
    return done;
  }

  private static Parsed parse(SourceTree.Source source) {
    Problems problems = new Problems();
    try {
      Node node = YamlReader.read(source.name(), source.text());
      String schema = Fields.of(node, "file", problems).requiredText("schema");
      return new Parsed(Optional.of(new Document(schema, node)), problems.list());
    } catch (SourceException e) {
      return new Parsed(Optional.empty(), e.problems());
    }
  }
}
