package org.bulou.bench.peer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import dev.cel.common.values.StructValue;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A Java record as CEL's own struct value, with every field converted once beforehand. The planner
 * reads a field of it with one virtual call; a {@code Map} would be walked through at every access
 * to see whether it needs converting.
 */
final class CelRecord extends StructValue<String, Object> {
  private final Map<String, Object> fields = new HashMap<>();
  private final StructType type;

  private CelRecord(Record of) {
    for (RecordComponent c : of.getClass().getRecordComponents()) {
      fields.put(field(c.getName()), value(read(c, of)));
    }
    this.type =
        StructType.create(
            of.getClass().getSimpleName().toLowerCase(Locale.ROOT),
            ImmutableSet.copyOf(fields.keySet()),
            f -> Optional.empty());
  }

  static CelRecord of(Record record) {
    return new CelRecord(record);
  }

  /** {@code ciiMainDown} is written {@code cii_main_down} in a condition. */
  static String field(String component) {
    StringBuilder name = new StringBuilder();
    for (char c : component.toCharArray()) {
      if (Character.isUpperCase(c)) {
        name.append('_');
      }
      name.append(Character.toLowerCase(c));
    }
    return name.toString();
  }

  static Object read(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  /** The value as CEL wants it: records as structs, lists immutable. */
  static Object value(Object value) {
    return switch (value) {
      case Record r -> new CelRecord(r);
      case List<?> l -> l.stream().map(CelRecord::value).collect(ImmutableList.toImmutableList());
      default -> value;
    };
  }

  @Override
  public Object select(String field) {
    Object value = fields.get(field);
    if (value == null) {
      throw new IllegalArgumentException("no field " + field);
    }
    return value;
  }

  @Override
  public Optional<Object> find(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  @Override
  public Object value() {
    return this;
  }

  @Override
  public boolean isZeroValue() {
    return false;
  }

  @Override
  public CelType celType() {
    return type;
  }
}
