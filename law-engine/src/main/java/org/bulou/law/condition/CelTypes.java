package org.bulou.law.condition;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;
import org.bulou.law.vocabulary.Vocabulary;

/**
 * Shows the vocabulary to CEL's type checker: each part type is a record type. Filled in the
 * constructor and never changed; CEL would have its own annotation for that.
 */
@SuppressWarnings("Immutable")
public final class CelTypes implements CelTypeProvider {
  private final Map<String, CelType> types = new LinkedHashMap<>();

  public CelTypes(Vocabulary vocabulary) {
    for (PartType type : vocabulary.types()) {
      types.put(type.name(), record(type));
    }
  }

  private static StructType record(PartType type) {
    return StructType.create(
        type.name(),
        ImmutableSet.copyOf(type.attributeNames()),
        field -> type.attribute(field).map(Attribute::type).map(CelTypes::of));
  }

  /** The CEL type of one of ours: enums are strings, sets and lists are lists. */
  public static CelType of(Type type) {
    return switch (type) {
      case Type.Bool b -> SimpleType.BOOL;
      case Type.Int i -> SimpleType.INT;
      case Type.Text t -> SimpleType.STRING;
      case Type.Time t -> SimpleType.TIMESTAMP;
      case Type.EnumOf e -> SimpleType.STRING;
      case Type.SetOf s -> ListType.create(SimpleType.STRING);
      case Type.EnumList s -> ListType.create(SimpleType.STRING);
      case Type.PartOf p -> StructTypeReference.create(p.part().name());
      case Type.ListOf l -> ListType.create(StructTypeReference.create(l.part().name()));
      case Type.Duties d -> ListType.create(SimpleType.STRING);
    };
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(types.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(types.get(name));
  }
}
