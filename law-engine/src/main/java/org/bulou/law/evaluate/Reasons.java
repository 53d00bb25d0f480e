package org.bulou.law.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulou.law.facts.Part;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.Type;

/** The facts for want of which something is undecided. */
public final class Reasons {
  public static final Reasons NONE = new Reasons(new Part[0], new int[0]);

  private final Part[] parts;
  private final int[] facts;

  Reasons(Part[] parts, int[] facts) {
    this.parts = parts;
    this.facts = facts;
  }

  public boolean isEmpty() {
    return parts.length == 0;
  }

  /** These and others. */
  Reasons and(Reasons other) {
    if (other.isEmpty()) {
      return this;
    }
    Part[] all = Arrays.copyOf(parts, parts.length + other.parts.length);
    int[] which = Arrays.copyOf(facts, all.length);
    System.arraycopy(other.parts, 0, all, parts.length, other.parts.length);
    System.arraycopy(other.facts, 0, which, facts.length, other.facts.length);
    return new Reasons(all, which);
  }

  /** The addresses, each once, in the order of reading. */
  public List<Address> addresses() {
    Set<Address> found = new LinkedHashSet<>();
    for (int i = 0; i < parts.length; i++) {
      found.add(address(parts[i], facts[i]));
    }
    return new ArrayList<>(found);
  }

  private static Address address(Part part, int fact) {
    Attribute attribute = part.type().attributes().get(fact >> 16);
    int detail = fact & 0xFFFF;
    if (detail == 0) {
      return new Address(part.id(), part.type(), attribute, "");
    }
    if (detail == Frame.CLOSED) {
      return new Address(part.id(), part.type(), attribute, Address.ALL);
    }
    String member =
        attribute.type() instanceof Type.SetOf s ? s.domain().values().get(detail - 1).id() : "";
    return new Address(part.id(), part.type(), attribute, member);
  }
}
