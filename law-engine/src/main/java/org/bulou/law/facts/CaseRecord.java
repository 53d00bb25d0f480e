package org.bulou.law.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bulou.law.model.Authority;
import org.bulou.law.model.Law;
import org.bulou.law.source.Position;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;

/**
 * The record of a case: numbered versions, each adding facts. Of two values the later decides;
 * members of lists and sets add up. Immutable.
 */
public final class CaseRecord {
  private final Law law;
  private final Map<String, PartType> types;
  private final Map<String, List<String>> keys;
  private final List<Version> versions;
  private final Map<Integer, Facts> known = new ConcurrentHashMap<>();

  /**
   * A record.
   *
   * @param types the type of every part mentioned
   * @param keys the ids of the keys of every keyed part
   */
  public CaseRecord(
      Law law,
      Map<String, PartType> types,
      Map<String, List<String>> keys,
      List<Version> versions) {
    this.law = law;
    this.types = new LinkedHashMap<>(types);
    this.keys = new LinkedHashMap<>(keys);
    this.versions = List.copyOf(versions);
  }

  /** The law in whose words the record is told. */
  public Law law() {
    return law;
  }

  Map<String, PartType> types() {
    return types;
  }

  Map<String, List<String>> keys() {
    return keys;
  }

  public List<Version> versions() {
    return versions;
  }

  /** The newest version's number. */
  public int newest() {
    return versions.size();
  }

  /** The same record with one more part, which a version of it may then mention. */
  public CaseRecord withPart(String id, PartType type) {
    Map<String, PartType> more = new LinkedHashMap<>(types);
    more.put(id, type);
    return new CaseRecord(law, more, keys, versions);
  }

  /**
   * The same record for another law in the same words, such as one changed in memory. What was read
   * already is kept.
   *
   * @throws IllegalArgumentException when the other law has another vocabulary or other authorities
   */
  public CaseRecord under(Law other) {
    if (other.vocabulary() != law.vocabulary() || other.authorities() != law.authorities()) {
      throw new IllegalArgumentException(
          "the record was told in the words of another law: read the case again for this one");
    }
    CaseRecord same = new CaseRecord(other, types, keys, versions);
    same.known.putAll(known);
    return same;
  }

  /** The same record with more or fewer versions. */
  public CaseRecord with(List<Version> other) {
    return new CaseRecord(law, types, keys, other);
  }

  /**
   * The facts as known at a version; later entries are not seen.
   *
   * @throws IllegalArgumentException when there is no such version
   */
  public Facts at(int version) {
    if (version < 0 || version > versions.size()) {
      throw new IllegalArgumentException(
          "the record has versions 1 to " + versions.size() + ", not " + version);
    }
    return known.computeIfAbsent(version, this::build);
  }

  private Facts build(int version) {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("case", new Part(law.vocabulary().need("case"), "case", List.of(), false));
    authorities(parts);
    List<Claim> claims = new ArrayList<>();
    Map<String, Set<Part>> gathered = new LinkedHashMap<>();
    for (Version v : versions.subList(0, version)) {
      for (String id : v.parts()) {
        Part part = part(id, parts);
        gathered.computeIfAbsent(part.type().name(), k -> new LinkedHashSet<>()).add(part);
      }
      v.statements().forEach(s -> state(s, v.number(), parts));
      claims.addAll(v.claims());
    }
    gather(parts, gathered);
    return new Facts(law.vocabulary(), parts, claims, version);
  }

  /** Authorities are parties of every case; as authorities they provide and maintain no product. */
  private void authorities(Map<String, Part> parts) {
    PartType party = law.vocabulary().need("party");
    for (Authority a : law.authorities().values()) {
      Part part = new Part(party, a.id(), List.of(), false);
      part.set(party.need("authority"), new Value.Truth(true), 0);
      part.set(party.need("provides"), new Value.Parts(List.of(), true), 0);
      part.set(party.need("maintains"), new Value.Parts(List.of(), true), 0);
      part.set(party.need("name"), new Value.Words(a.name().en()), 0);
      a.territory().ifPresent(t -> part.set(party.need("territory"), new Value.Member(t), 0));
      parts.put(a.id(), part);
    }
  }

  private Part part(String id, Map<String, Part> parts) {
    Part found = parts.get(id);
    if (found != null) {
      return found;
    }
    PartType type = types.get(id);
    if (type == null) {
      throw new IllegalStateException("the record has no part " + id);
    }
    List<Part> of = keys.getOrDefault(id, List.of()).stream().map(k -> part(k, parts)).toList();
    Part made = new Part(type, id, of, false);
    parts.put(id, made);
    return made;
  }

  private void state(Statement s, int version, Map<String, Part> parts) {
    Part part = part(s.part(), parts);
    Value value = resolve(s.value(), parts);
    part.set(s.attribute(), merge(part.value(s.attribute()), value), version);
  }

  /** Replaces references by name with the parts of this version. */
  private Value resolve(Value value, Map<String, Part> parts) {
    return switch (value) {
      case Value.Reference r -> new Value.Reference(part(r.part().id(), parts));
      case Value.Parts p ->
          new Value.Parts(p.members().stream().map(m -> part(m.id(), parts)).toList(), p.closed());
      case Value.States s ->
          new Value.States(
              s.states().stream()
                  .map(x -> new Value.State(x.from(), x.until(), resolve(x.value(), parts)))
                  .toList());
      default -> value;
    };
  }

  private static Value merge(Value before, Value now) {
    if (now instanceof Value.NobodyKnows asked) {
      return nobodyKnows(before, asked);
    }
    if (before instanceof Value.Parts old && now instanceof Value.Parts more && !more.closed()) {
      Set<Part> all = new LinkedHashSet<>(old.members());
      all.addAll(more.members());
      return new Value.Parts(List.copyOf(all), old.closed());
    }
    if (before instanceof Value.Members old
        && now instanceof Value.Members more
        && !more.closed()) {
      BitSet yes = (BitSet) old.yes().clone();
      BitSet no = (BitSet) old.no().clone();
      yes.andNot(more.no());
      no.andNot(more.yes());
      yes.or(more.yes());
      no.or(more.no());
      return new Value.Members(yes, no, old.closed());
    }
    if (before instanceof Value.Duties old && now instanceof Value.Duties more) {
      Set<String> all = new LinkedHashSet<>(old.ids());
      all.addAll(more.ids());
      return new Value.Duties(Collections.unmodifiableSet(all));
    }
    return now;
  }

  /** Nobody knowing the rest takes no member back; it only opens what was said to be all. */
  private static Value nobodyKnows(Value before, Value.NobodyKnows asked) {
    boolean whole = asked.of().isEmpty() || asked.of().equals("*");
    return switch (before) {
      case Value.Parts p when whole -> new Value.Parts(p.members(), false);
      case Value.Members m when whole -> new Value.Members(m.yes(), m.no(), false);
      case Value.Parts p -> p;
      case Value.Members m -> m;
      case Value.Duties d -> d;
      default -> asked.of().isEmpty() ? asked : before;
    };
  }

  /**
   * Lists that gather hold every part of their type, and stay as open or closed as they were
   * stated.
   */
  private void gather(Map<String, Part> parts, Map<String, Set<Part>> gathered) {
    Part root = parts.get("case");
    if (root == null) {
      return;
    }
    for (Attribute a : root.type().attributes()) {
      if (!a.gathers() || !(a.type() instanceof Type.ListOf of)) {
        continue;
      }
      Set<Part> members = new LinkedHashSet<>();
      boolean closed = false;
      if (root.value(a) instanceof Value.Parts stated) {
        members.addAll(stated.members());
        closed = stated.closed();
      }
      members.addAll(gathered.getOrDefault(of.part().name(), Set.of()));
      if (!members.isEmpty() || closed) {
        root.set(a, new Value.Parts(List.copyOf(members), closed), root.version(a));
      }
    }
  }

  /** Where a fact was stated last, for messages. */
  public Position at(String part, Attribute attribute) {
    Position at = Position.of("record");
    for (Version v : versions) {
      for (Statement s : v.statements()) {
        if (s.part().equals(part) && s.attribute() == attribute) {
          at = s.at();
        }
      }
    }
    return at;
  }
}
