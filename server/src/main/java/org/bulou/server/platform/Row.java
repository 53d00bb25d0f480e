package org.bulou.server.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * One row of a result, read column by column into the house's types. The one style of mapping:
 *
 * <pre>{@code
 * jdbc.sql("SELECT id, name, at FROM access.person WHERE id = :id")
 *     .param("id", id)
 *     .query(Row.as(row -> new Person(row.uuid("id"), row.text("name"), row.instant("at"))))
 *     .optional();
 * }</pre>
 *
 * A column that may be null is read by the {@code optional…} methods; any other null is an error.
 */
public final class Row {
  private final ResultSet result;

  private Row(ResultSet result) {
    this.result = result;
  }

  /** A mapper for {@code JdbcClient}. */
  public static <T> RowMapper<T> as(Function<Row, T> mapping) {
    return (result, number) -> mapping.apply(new Row(result));
  }

  /** An instant as a parameter: the driver takes no {@code Instant}. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** An optional instant as a parameter. */
  public static @Nullable OffsetDateTime at(Optional<Instant> instant) {
    return instant.map(Row::at).orElse(null);
  }

  public UUID uuid(String column) {
    return required(column, UUID.class);
  }

  public Optional<UUID> optionalUuid(String column) {
    return Optional.ofNullable(read(column, UUID.class));
  }

  public String text(String column) {
    return required(column, String.class);
  }

  public Optional<String> optionalText(String column) {
    return Optional.ofNullable(read(column, String.class));
  }

  public Instant instant(String column) {
    return required(column, OffsetDateTime.class).toInstant();
  }

  public Optional<Instant> optionalInstant(String column) {
    return Optional.ofNullable(read(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  /** A day. */
  public Optional<LocalDate> optionalDay(String column) {
    return Optional.ofNullable(read(column, LocalDate.class));
  }

  public long number(String column) {
    return required(column, Long.class);
  }

  public Optional<Long> optionalNumber(String column) {
    return Optional.ofNullable(read(column, Long.class));
  }

  public int integer(String column) {
    return required(column, Integer.class);
  }

  public Optional<Integer> optionalInteger(String column) {
    return Optional.ofNullable(read(column, Integer.class));
  }

  public boolean flag(String column) {
    return required(column, Boolean.class);
  }

  public byte[] bytes(String column) {
    try {
      byte @Nullable [] bytes = result.getBytes(column);
      if (bytes == null) {
        throw new IllegalStateException("null in column " + column);
      }
      return bytes;
    } catch (SQLException e) {
      throw new IllegalStateException("column " + column, e);
    }
  }

  private <T> T required(String column, Class<T> type) {
    T value = read(column, type);
    if (value == null) {
      throw new IllegalStateException("null in column " + column);
    }
    return value;
  }

  private <T> @Nullable T read(String column, Class<T> type) {
    try {
      return result.getObject(column, type);
    } catch (SQLException e) {
      throw new IllegalStateException("column " + column, e);
    }
  }
}
