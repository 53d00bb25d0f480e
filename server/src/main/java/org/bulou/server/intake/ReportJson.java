package org.bulou.server.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a report as the programming interface takes it: one flat object, strictly UTF-8, no name
 * twice, no name unknown, every value of the type the contract says.
 */
public final class ReportJson {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(5)
                          .maxNumberLength(20)
                          .maxStringLength(200_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ReportJson() {}

  /** What was read. */
  public sealed interface Result {
    /**
     * An object of the right shape.
     *
     * @param problems by field name in JSON the message key of what is wrong with its type
     */
    record Read(Content content, Map<String, String> problems) implements Result {}

    /** No JSON object in UTF-8. */
    record Unreadable() implements Result {}
  }

  /** Reads the body of a request. */
  public static Result read(byte[] body) {
    Optional<JsonNode> node = parse(body);
    if (node.isEmpty() || !node.get().isObject()) {
      return new Result.Unreadable();
    }
    Map<Field, String> values = new EnumMap<>(Field.class);
    Map<String, String> problems = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.get().properties()) {
      Optional<Field> field = Field.ofJson(entry.getKey());
      Optional<String> value = field.flatMap(f -> value(f, entry.getValue()));
      if (field.isEmpty()) {
        problems.put(entry.getKey(), "intake.problem.unknown");
      } else if (value.isEmpty()) {
        problems.put(entry.getKey(), "intake.problem.type");
      } else {
        values.put(field.get(), value.get());
      }
    }
    return new Result.Read(Content.of(f -> values.getOrDefault(f, "")), problems);
  }

  private static Optional<JsonNode> parse(byte[] body) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString();
      return Optional.of(JSON.readTree(text));
    } catch (CharacterCodingException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** A box is a truth value, everything else a text; null counts as absent. */
  private static Optional<String> value(Field field, JsonNode node) {
    if (node.isNull()) {
      return Optional.of("");
    }
    if (field.kind() == Field.Kind.TICK) {
      return node.isBoolean() ? Optional.of(node.asBoolean() ? "yes" : "") : Optional.empty();
    }
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }
}
