package org.bulou.server.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * What a job carries is a short text, usually the number of a row: never objects, because reading
 * them back would make whatever the table names.
 */
final class TextSerializer implements Serializer {
  @Override
  public byte[] serialize(@Nullable Object data) {
    return switch (data) {
      case null -> new byte[0];
      case String text -> text.getBytes(UTF_8);
      default -> throw new IllegalArgumentException("a job carries a String or nothing");
    };
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
    return type == String.class && data != null ? type.cast(new String(data, UTF_8)) : null;
  }
}
