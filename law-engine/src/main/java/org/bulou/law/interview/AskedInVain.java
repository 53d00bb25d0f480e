package org.bulou.law.interview;

import java.util.HashSet;
import java.util.Set;
import org.bulou.law.evaluate.Address;
import org.bulou.law.facts.CaseRecord;
import org.bulou.law.facts.Statement;
import org.bulou.law.facts.Value;
import org.bulou.law.vocabulary.Domain;
import org.bulou.law.vocabulary.Type;

/**
 * What was asked and nobody knew, and nobody told since.
 *
 * @param addresses the places, as {@link Address#show()} writes them
 */
public record AskedInVain(Set<String> addresses) {
  public AskedInVain {
    addresses = Set.copyOf(addresses);
  }

  /** Reads it off a record, as known at a version. */
  public static AskedInVain of(CaseRecord record, int version) {
    Set<String> open = new HashSet<>();
    record.versions().stream()
        .limit(version)
        .flatMap(v -> v.statements().stream())
        .forEach(s -> take(s, open));
    return new AskedInVain(open);
  }

  private static void take(Statement s, Set<String> open) {
    switch (s.value()) {
      case Value.NobodyKnows asked -> open.add(address(s, asked.of()));
      case Value.Members told when s.attribute().type() instanceof Type.SetOf set -> {
        open.remove(address(s, ""));
        if (told.closed()) {
          forget(s, open);
        }
        told(told, set.domain(), s, open);
      }
      case Value.Parts told -> {
        open.remove(address(s, ""));
        if (told.closed()) {
          forget(s, open);
        }
      }
      default -> forget(s, open);
    }
  }

  private static void told(Value.Members told, Domain domain, Statement s, Set<String> open) {
    told.yes().stream().forEach(i -> open.remove(address(s, domain.values().get(i).id())));
    told.no().stream().forEach(i -> open.remove(address(s, domain.values().get(i).id())));
  }

  /** Everything asked about the attribute is answered. */
  private static void forget(Statement s, Set<String> open) {
    String path = address(s, "");
    open.removeIf(a -> a.equals(path) || a.startsWith(path + " "));
  }

  private static String address(Statement s, String member) {
    return Address.show(s.part(), s.attribute(), member);
  }

  boolean contains(Address address) {
    return addresses.contains(address.show());
  }
}
