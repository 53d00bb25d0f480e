package org.bulou.law.explain;

import java.io.StringWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bulou.law.source.Bilingual;
import org.bulou.law.time.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * JSON out: what is absent is left out, times are ISO 8601, names come in the order in which they
 * are written.
 */
public final class JsonOut {
  private static final JsonFactory FACTORY = new JsonFactory();
  private final JsonGenerator json;

  private JsonOut(JsonGenerator json) {
    this.json = json;
  }

  /** One object as text. */
  public static String write(boolean pretty, Consumer<JsonOut> content) {
    StringWriter text = new StringWriter();
    ObjectWriteContext context = pretty ? new Indented() : ObjectWriteContext.empty();
    try (JsonGenerator generator = FACTORY.createGenerator(context, text)) {
      generator.writeStartObject();
      content.accept(new JsonOut(generator));
      generator.writeEndObject();
    }
    return text.append('\n').toString();
  }

  /** Two blanks and a line feed on every machine. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
      return new DefaultPrettyPrinter()
          .withSeparators(separators)
          .withObjectIndenter(lines)
          .withArrayIndenter(lines);
    }
  }

  public JsonOut text(String name, String value) {
    json.writeStringProperty(name, value);
    return this;
  }

  public JsonOut text(String name, Optional<String> value) {
    value.ifPresent(v -> text(name, v));
    return this;
  }

  public JsonOut number(String name, int value) {
    json.writeNumberProperty(name, value);
    return this;
  }

  public JsonOut flag(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  public JsonOut words(String name, Bilingual words) {
    return object(name, o -> o.text("zh", words.zh()).text("en", words.en()));
  }

  public JsonOut words(String name, Optional<Bilingual> words) {
    words.ifPresent(w -> words(name, w));
    return this;
  }

  public JsonOut texts(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
    return this;
  }

  public JsonOut object(String name, Consumer<JsonOut> content) {
    json.writeObjectPropertyStart(name);
    content.accept(this);
    json.writeEndObject();
    return this;
  }

  public <T> JsonOut object(String name, Optional<T> value, Consumer<T> content) {
    value.ifPresent(v -> object(name, o -> content.accept(v)));
    return this;
  }

  public <T> JsonOut list(String name, List<T> items, Consumer<T> content) {
    json.writeArrayPropertyStart(name);
    for (T item : items) {
      json.writeStartObject();
      content.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
    return this;
  }

  /** An instant in UTC. */
  public JsonOut instant(String name, long micros) {
    return text(name, Span.instantOf(micros).toString());
  }

  /** An instant in UTC and on the clocks of the instrument. */
  public JsonOut moment(String name, long micros, ZoneId zone) {
    return object(
        name,
        o ->
            o.instant("utc", micros)
                .text("local", Span.instantOf(micros).atZone(zone).toOffsetDateTime().toString()));
  }

  /** An end that may be open; an open one is left out. */
  public JsonOut bound(String name, long micros, ZoneId zone) {
    return micros == Long.MIN_VALUE || micros == Long.MAX_VALUE ? this : moment(name, micros, zone);
  }
}
