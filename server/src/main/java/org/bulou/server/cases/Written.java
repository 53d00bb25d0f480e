package org.bulou.server.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values in the written form of the law-data format, as JSON. */
public final class Written {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private Written() {}

  /** A text, a domain value or a reference to a part. */
  public static String text(String text) {
    return JSON.writeValueAsString(text);
  }

  /** The text written by {@link #text}; empty when something else is written. */
  public static Optional<String> asText(String written) {
    JsonNode value = JSON.readTree(written);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  public static String truth(boolean is) {
    return Boolean.toString(is);
  }

  public static String number(long is) {
    return Long.toString(is);
  }

  public static String instant(Instant at) {
    return text(at.toString());
  }

  /** An event that had not happened as of an instant, says somebody. */
  public static String notHappened(Instant asOf, String says) {
    ObjectNode value = JSON.createObjectNode();
    value.put("none_as_of", asOf.toString());
    value.put("says", says);
    return JSON.writeValueAsString(value);
  }

  /** A list or set that is closed: these are all. */
  public static String all(Collection<String> members) {
    ObjectNode value = JSON.createObjectNode();
    members.forEach(value.putArray("all")::add);
    return JSON.writeValueAsString(value);
  }

  /** Members of a list that stays open. */
  public static String some(Collection<String> members) {
    ArrayNode value = JSON.createArrayNode();
    members.forEach(value::add);
    return JSON.writeValueAsString(value);
  }

  /** Members of a set, each yes or no. */
  public static String members(List<String> yes, List<String> no) {
    ObjectNode value = JSON.createObjectNode();
    yes.forEach(value.putArray("yes")::add);
    no.forEach(value.putArray("no")::add);
    return JSON.writeValueAsString(value);
  }

  /**
   * A value that holds over an interval; an end that is absent is open.
   *
   * @param value as written
   */
  public record State(Optional<Instant> from, Optional<Instant> until, String value) {}

  /** A value over time. */
  public static String states(Collection<State> states) {
    ArrayNode value = JSON.createArrayNode();
    for (State s : states) {
      ObjectNode state = value.addObject();
      s.from().ifPresent(t -> state.put("from", t.toString()));
      s.until().ifPresent(t -> state.put("until", t.toString()));
      state.set("value", JSON.readTree(s.value()));
    }
    return JSON.writeValueAsString(value);
  }

  /** Asked at an instant, and nobody knows. */
  public static String nobodyKnows(Instant asked) {
    return nobodyKnows(asked, "");
  }

  /**
   * The same of a part of the value.
   *
   * @param of the member of a set asked about, {@code *} for "are these all?", empty for the whole
   */
  public static String nobodyKnows(Instant asked, String of) {
    ObjectNode value = JSON.createObjectNode();
    value.put("asked", asked.toString());
    value.put("answer", "nobody-knows");
    if (!of.isEmpty()) {
      value.put("of", of);
    }
    return JSON.writeValueAsString(value);
  }
}
