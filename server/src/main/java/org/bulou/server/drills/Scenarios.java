package org.bulou.server.drills;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bulou.law.source.Bilingual;
import org.bulou.law.source.Node;
import org.bulou.law.source.YamlReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The scenarios of this program; read when first asked for, because most starts hold no drill. */
@Component
public class Scenarios {
  /** In the order shown: the one most people start with first. */
  private static final List<String> NAMES = List.of("router", "build", "leak", "breach", "finder");

  private @Nullable List<Scenario> read;

  /** All of them. */
  public synchronized List<Scenario> all() {
    if (read == null) {
      read = NAMES.stream().map(Scenarios::read).toList();
    }
    return read;
  }

  /** The scenario of an id. */
  public Optional<Scenario> find(String id) {
    return all().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  private static Scenario read(String name) {
    String path = "/drills/" + name + ".yaml";
    try (InputStream in = Objects.requireNonNull(Scenarios.class.getResourceAsStream(path), path)) {
      return scenario(
          (Node.Mapping)
              YamlReader.read(path, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario scenario(Node.Mapping file) {
    return new Scenario(
        text(need(file, "id")),
        words(file, "title"),
        words(file, "lead"),
        words(file, "tests"),
        ((Node.Sequence) need(file, "injects"))
            .items().stream().map(i -> inject((Node.Mapping) i)).toList(),
        (Node.Mapping) need(file, "facts"));
  }

  private static Scenario.Inject inject(Node.Mapping inject) {
    return new Scenario.Inject(
        text(need(inject, "id")),
        Integer.parseInt(text(need(inject, "minute"))),
        Integer.parseInt(text(need(inject, "within"))),
        words(inject, "text"),
        words(inject, "expected"),
        ((Node.Sequence) need(inject, "exercises")).items().stream().map(Scenarios::text).toList(),
        member(inject, "facts").map(Node.Mapping.class::cast));
  }

  private static Optional<Node> member(Node.Mapping of, String name) {
    return Optional.ofNullable(of.entries().get(name)).map(Node.Entry::value);
  }

  private static Node need(Node.Mapping of, String name) {
    return member(of, name)
        .orElseThrow(() -> new IllegalStateException("no `" + name + "` at " + of.at()));
  }

  private static Bilingual words(Node.Mapping of, String name) {
    Node.Mapping words = (Node.Mapping) need(of, name);
    return new Bilingual(text(need(words, "zh")), text(need(words, "en")));
  }

  private static String text(Node node) {
    return ((Node.Scalar) node).text();
  }
}
