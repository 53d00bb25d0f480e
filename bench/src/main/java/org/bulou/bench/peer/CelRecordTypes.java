package org.bulou.bench.peer;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Optional;
import org.bulou.bench.matter.Matter;

/**
 * Shows the records of a matter to CEL's type checker, so that every overload is chosen when a
 * program is planned.
 */
enum CelRecordTypes implements CelTypeProvider {
  INSTANCE;

  private final ImmutableMap<String, CelType> types;

  CelRecordTypes() {
    ImmutableMap.Builder<String, CelType> all = ImmutableMap.builder();
    for (Class<?> c : Matter.class.getDeclaredClasses()) {
      if (c.isRecord()) {
        all.put(name(c), struct(c));
      }
    }
    types = all.buildOrThrow();
  }

  private static String name(Class<?> c) {
    return c.getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static StructType struct(Class<?> c) {
    ImmutableMap.Builder<String, CelType> fields = ImmutableMap.builder();
    for (RecordComponent r : c.getRecordComponents()) {
      fields.put(CelRecord.field(r.getName()), type(r.getGenericType()));
    }
    ImmutableMap<String, CelType> all = fields.buildOrThrow();
    return StructType.create(name(c), all.keySet(), f -> Optional.ofNullable(all.get(f)));
  }

  private static CelType type(Type type) {
    if (type instanceof ParameterizedType list) {
      return ListType.create(type(list.getActualTypeArguments()[0]));
    }
    if (type == String.class) {
      return SimpleType.STRING;
    }
    if (type == boolean.class) {
      return SimpleType.BOOL;
    }
    return type == long.class ? SimpleType.INT : StructTypeReference.create(name((Class<?>) type));
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return types.values();
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(types.get(name));
  }
}
