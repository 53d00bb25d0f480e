package org.bulou.server.desk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Node;
import org.bulou.law.source.SourceTree;
import org.bulou.law.source.YamlReader;
import org.bulou.server.cases.Entry;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.ToldNodes;
import org.bulou.server.cases.Written;

/**
 * A replay of the law library as entries of a case; every instant in it can be moved by the same
 * duration, so that an old story's clocks run now. Days without a clock time are not moved.
 */
final class Story {
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?([+-]\\d{2}:\\d{2}|Z)");
  private static final Pattern LITERAL = Pattern.compile("true|false|-?[0-9]+");
  private final Node.Mapping file;
  private final Duration shift;

  /** An entry and when it was made. */
  record Dated(Instant at, Entry entry) {}

  private Story(Node.Mapping file, Duration shift) {
    this.file = file;
    this.shift = shift;
  }

  /** A replay as it was told. */
  static Story of(SourceTree.Source source) {
    return new Story((Node.Mapping) YamlReader.read(source.name(), source.text()), Duration.ZERO);
  }

  /** The same story, its entry of a number (from 1) made at an instant. */
  Story with(int entry, Instant at) {
    return new Story(file, Duration.between(entries().get(entry - 1).at(), at));
  }

  Bilingual title() {
    return words(member(file, "title"));
  }

  List<Dated> entries() {
    List<Dated> entries = new ArrayList<>();
    for (Node item : ((Node.Sequence) member(file, "record")).items()) {
      Node.Mapping e = (Node.Mapping) item;
      entries.add(
          new Dated(
              OffsetDateTime.parse(text(member(e, "at"))).toInstant().plus(shift),
              new Entry(
                  text(member(e, "source")),
                  words(member(e, "title")),
                  told((Node.Mapping) member(e, "facts")))));
    }
    return entries;
  }

  private List<Told> told(Node.Mapping facts) {
    return ToldNodes.of(facts, this::scalar);
  }

  private String scalar(Node.Scalar s) {
    if (s.plain() && LITERAL.matcher(s.text()).matches()) {
      return s.text();
    }
    return INSTANT.matcher(s.text()).matches()
        ? Written.text(OffsetDateTime.parse(s.text()).plus(shift).toString())
        : Written.text(s.text());
  }

  private static Node member(Node.Mapping of, String name) {
    return Optional.ofNullable(of.entries().get(name))
        .map(Node.Entry::value)
        .orElseThrow(() -> new IllegalStateException("no `" + name + "` at " + of.at()));
  }

  private static String text(Node node) {
    return ((Node.Scalar) node).text();
  }

  private static Bilingual words(Node node) {
    return switch (node) {
      case Node.Mapping m -> new Bilingual(text(member(m, "zh")), text(member(m, "en")));
      case Node.Scalar s -> Bilingual.same(s.text());
      case Node.Sequence s -> throw new IllegalStateException("a text is needed at " + s.at());
    };
  }
}
