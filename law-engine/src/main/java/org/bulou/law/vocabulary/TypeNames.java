package org.bulou.law.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a type as an author writes it: {@code bool}, {@code enum D}, {@code list T} … */
public final class TypeNames {
  private TypeNames() {}

  /** The types of one word. */
  public static List<String> simple() {
    return List.of("bool", "int", "text", "time", "duties");
  }

  static Optional<Type> read(
      String text, Map<String, Domain> domains, Map<String, PartType> types) {
    String[] words = text.trim().split("\\s+");
    if (words.length == 1) {
      return one(words[0]);
    }
    if (words.length != 2) {
      return Optional.empty();
    }
    Optional<Domain> domain = Optional.ofNullable(domains.get(words[1]));
    Optional<PartType> part = Optional.ofNullable(types.get(words[1]));
    return switch (words[0]) {
      case "enum" -> domain.map(Type.EnumOf::new);
      case "set" -> domain.map(Type.SetOf::new);
      case "enums" -> domain.map(Type.EnumList::new);
      case "ref" -> part.map(Type.PartOf::new);
      case "list" -> part.map(Type.ListOf::new);
      default -> Optional.empty();
    };
  }

  /**
   * A type in the head of a term or table: a simple type, the name of a part type, or the name of a
   * domain.
   */
  public static Optional<Type> parameter(String text, Vocabulary vocabulary) {
    return one(text)
        .or(() -> vocabulary.type(text).map(Type.PartOf::new))
        .or(() -> vocabulary.domain(text).map(Type.EnumOf::new));
  }

  private static Optional<Type> one(String word) {
    return switch (word) {
      case "bool" -> Optional.of(Type.BOOL);
      case "int" -> Optional.of(Type.INT);
      case "text" -> Optional.of(Type.TEXT);
      case "time" -> Optional.of(Type.TIME);
      case "duties" -> Optional.of(Type.DUTIES);
      default -> Optional.empty();
    };
  }
}
