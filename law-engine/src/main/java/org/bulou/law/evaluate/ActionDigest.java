package org.bulou.law.evaluate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bulou.law.facts.Part;
import org.bulou.law.facts.Value;
import org.bulou.law.vocabulary.Attribute;

/**
 * The identity of an action's content: SHA-256 over its facts and those of the items and recipients
 * it names.
 */
final class ActionDigest {
  private ActionDigest() {}

  static String of(Part action) {
    StringBuilder text = new StringBuilder();
    write(action, text, new LinkedHashSet<>());
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(Part part, StringBuilder text, Set<Part> seen) {
    if (!seen.add(part)) {
      return;
    }
    text.append(part.type().name()).append(' ').append(part.id()).append('\n');
    for (Attribute a : part.type().attributes()) {
      Value value = part.value(a);
      text.append(' ').append(a.name()).append('=');
      switch (value) {
        case Value.Parts p -> p.members().forEach(m -> text.append(m.id()).append(','));
        case Value.Reference r -> text.append(r.part().id());
        default -> text.append(value);
      }
      text.append('\n');
    }
    for (Attribute a : part.type().attributes()) {
      if (part.value(a) instanceof Value.Parts p) {
        p.members().forEach(m -> write(m, text, seen));
      }
    }
  }
}
