package org.bulou.law.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.bulou.law.source.Fields;
import org.bulou.law.source.Node;
import org.bulou.law.source.Problems;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.DomainValue;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;

/** Reads the value of a fact by the type of its attribute. */
public final class ValueReader {
  private final Problems problems;
  private final BiFunction<Node, PartType, Optional<Part>> parts;
  private final TimeReader times;

  /**
   * A reader.
   *
   * @param parts finds (or makes) the part a node refers to, of a type
   */
  public ValueReader(Problems problems, BiFunction<Node, PartType, Optional<Part>> parts) {
    this.problems = problems;
    this.parts = parts;
    this.times = new TimeReader(problems);
  }

  /** Reads a value; empty when it could not be read. */
  public Optional<Value> read(Node node, Attribute attribute) {
    if (node instanceof Node.Scalar s && s.plain()) {
      if (s.text().equals("unknown")) {
        return Optional.of(Value.NOT_SAID);
      }
      if (s.text().equals("erased")) {
        return Optional.of(new Value.Erased());
      }
    }
    if (node instanceof Node.Mapping m && m.entries().containsKey("asked")) {
      Fields f = Fields.of(node, "value", problems);
      f.node("answer");
      String of = f.text("of").orElse("");
      Optional<Value> asked =
          times.asked(f.required("asked")).map(t -> new Value.NobodyKnows(t, of));
      f.refuseUnknown();
      return asked;
    }
    if (attribute.manner() == Attribute.Manner.STATE && node instanceof Node.Sequence s) {
      return states(s, attribute);
    }
    return plain(node, attribute);
  }

  private Optional<Value> plain(Node node, Attribute attribute) {
    return switch (attribute.type()) {
      case Type.Bool b -> truth(node);
      case Type.Int i -> number(node, attribute);
      case Type.Text t -> scalar(node, "text").map(s -> new Value.Words(s.text()));
      case Type.Time t -> time(node);
      case Type.EnumOf e ->
          scalar(node, "value").flatMap(s -> member(s, e.domain())).map(Value.Member::new);
      case Type.SetOf s -> set(node, s.domain());
      case Type.EnumList s -> Optional.empty();
      case Type.PartOf p -> parts.apply(node, p.part()).map(Value.Reference::new);
      case Type.ListOf l -> list(node, l.part());
      case Type.Duties d -> duties(node);
    };
  }

  private Optional<Node.Scalar> scalar(Node node, String what) {
    if (node instanceof Node.Scalar s) {
      return Optional.of(s);
    }
    problems.add(node.at(), "wrong-type", "此处应为单个值", "a single " + what + " is needed here");
    return Optional.empty();
  }

  private Optional<Value> truth(Node node) {
    return scalar(node, "true or false")
        .flatMap(
            s ->
                switch (s.text()) {
                  case "true" -> Optional.of(new Value.Truth(true));
                  case "false" -> Optional.of(new Value.Truth(false));
                  default -> {
                    problems.add(s.at(), "wrong-type", "应为 true 或 false", "must be true or false");
                    yield Optional.empty();
                  }
                });
  }

  private Optional<Value> number(Node node, Attribute attribute) {
    Optional<Node.Scalar> s = scalar(node, "whole number");
    if (s.isEmpty()) {
      return Optional.empty();
    }
    try {
      long n = Long.parseLong(s.get().text().replace("_", ""));
      if (n < attribute.min() || n > attribute.max()) {
        problems.add(
            node.at(),
            "out-of-domain",
            n + " 不在 " + attribute + " 的范围内（" + bounds(attribute) + "）",
            n + " lies outside the domain of " + attribute + " (" + bounds(attribute) + ")");
        return Optional.empty();
      }
      return Optional.of(new Value.Number(n));
    } catch (NumberFormatException e) {
      problems.add(node.at(), "wrong-type", "应为整数", "must be a whole number");
      return Optional.empty();
    }
  }

  private static String bounds(Attribute a) {
    String min = a.min() == Long.MIN_VALUE ? "…" : Long.toString(a.min());
    String max = a.max() == Long.MAX_VALUE ? "…" : Long.toString(a.max());
    return min + " – " + max;
  }

  private Optional<DomainValue> member(Node.Scalar s, Domain domain) {
    Optional<DomainValue> value = domain.value(s.text());
    if (value.isEmpty()) {
      problems.addUnknown(
          s.at(),
          "unknown-value",
          "`" + s.text() + "` 不是 " + domain.id() + " 的值",
          "`" + s.text() + "` is not a value of " + domain.id(),
          s.text(),
          domain.names());
    }
    return value;
  }

  private Optional<Value> set(Node node, Domain domain) {
    if (!(node instanceof Node.Mapping)) {
      return Optional.of(new Value.Members(bits(node, domain), new BitSet(), false));
    }
    Fields f = Fields.of(node, "set", problems);
    Optional<Node> only = f.node("only").or(() -> f.node("all"));
    Value.Members members =
        only.map(n -> new Value.Members(bits(n, domain), new BitSet(), true))
            .orElseGet(
                () ->
                    new Value.Members(
                        f.node("yes").map(n -> bits(n, domain)).orElse(new BitSet()),
                        f.node("no").map(n -> bits(n, domain)).orElse(new BitSet()),
                        false));
    f.refuseUnknown();
    return Optional.of(members);
  }

  private BitSet bits(Node node, Domain domain) {
    BitSet bits = new BitSet();
    List<Node> items = node instanceof Node.Sequence s ? s.items() : List.of(node);
    for (Node item : items) {
      scalar(item, "value").flatMap(s -> member(s, domain)).ifPresent(v -> bits.set(v.ordinal()));
    }
    return bits;
  }

  private Optional<Value> list(Node node, PartType type) {
    if (node instanceof Node.Mapping m
        && (m.entries().containsKey("all") || m.entries().containsKey("only"))) {
      Fields f = Fields.of(node, "list", problems);
      Node all = f.node("all").or(() -> f.node("only")).orElse(node);
      f.node("by");
      f.node("as_of");
      f.node("until");
      f.refuseUnknown();
      return Optional.of(new Value.Parts(members(all, type), true));
    }
    return Optional.of(new Value.Parts(members(node, type), false));
  }

  private List<Part> members(Node node, PartType type) {
    List<Node> items = node instanceof Node.Sequence s ? s.items() : List.of(node);
    Set<Part> members = new LinkedHashSet<>();
    for (Node item : items) {
      parts.apply(item, type).ifPresent(members::add);
    }
    return List.copyOf(members);
  }

  private Optional<Value> duties(Node node) {
    List<Node> items = node instanceof Node.Sequence s ? s.items() : List.of(node);
    Set<String> ids = new LinkedHashSet<>();
    for (Node item : items) {
      scalar(item, "duty").ifPresent(s -> ids.add(s.text().replaceAll("\\s*,\\s*", ", ")));
    }
    return Optional.of(new Value.Duties(Collections.unmodifiableSet(ids)));
  }

  private Optional<Value> states(Node.Sequence s, Attribute attribute) {
    List<Value.State> states = new ArrayList<>();
    for (Node item : s.items()) {
      Fields f = Fields.of(item, "state", problems);
      long from = f.node("from").flatMap(this::span).map(Span::from).orElse(Long.MIN_VALUE);
      long until = f.node("until").flatMap(this::span).map(Span::from).orElse(Long.MAX_VALUE);
      plain(f.required("value"), attribute)
          .ifPresent(v -> states.add(new Value.State(from, until, v)));
      f.refuseUnknown();
    }
    return Optional.of(new Value.States(List.copyOf(states)));
  }

  private Optional<Value> time(Node node) {
    if (node instanceof Node.Mapping m && m.entries().containsKey("none_as_of")) {
      Fields f = Fields.of(node, "time", problems);
      String says = f.text("says").orElse("");
      Optional<Value> none =
          span(f.required("none_as_of")).map(t -> new Value.NotHappened(t, says));
      f.refuseUnknown();
      return none;
    }
    return span(node).map(Value.When::new);
  }

  /** Reads an instant, {@code {day, zone}} or {@code {month, zone}}. */
  public Optional<Span> span(Node node) {
    return times.span(node);
  }
}
