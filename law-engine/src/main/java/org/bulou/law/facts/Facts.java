package org.bulou.law.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.law.time.Span;
import org.bulou.law.vocabulary.Attribute;
import org.bulou.law.vocabulary.PartType;
import org.bulou.law.vocabulary.Type;
import org.bulou.law.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The facts as known at one version of the record: every part with its values. Immutable once
 * built, to whoever asks.
 */
public final class Facts {
  private final Vocabulary vocabulary;
  private final Map<String, Part> parts;
  private final Map<String, List<Part>> discharges;
  private final List<Claim> claims;
  private final int version;
  private final KeyedParts keyed = new KeyedParts();
  // Found when first asked for, which a gate never does; two threads would find the same.
  private @Nullable List<Span> times;
  private @Nullable List<Span> stateChanges;

  Facts(Vocabulary vocabulary, Map<String, Part> parts, List<Claim> claims, int version) {
    this.vocabulary = vocabulary;
    this.parts = parts;
    this.claims = List.copyOf(claims);
    this.version = version;
    this.discharges = discharges(parts, vocabulary);
    for (Part part : parts.values()) {
      if (part.keys().size() == 1 || part.keys().size() == 2) {
        keyed.add(part);
      }
    }
  }

  private static Map<String, List<Part>> discharges(
      Map<String, Part> parts, Vocabulary vocabulary) {
    Map<String, List<Part>> found = new HashMap<>();
    PartType act = vocabulary.need("act");
    Attribute duties = act.need("for");
    for (Part part : parts.values()) {
      if (part.type() == act && part.value(duties) instanceof Value.Duties d) {
        d.ids().forEach(id -> found.computeIfAbsent(id, k -> new ArrayList<>()).add(part));
      }
    }
    return found;
  }

  /** The part that stands for the case itself. */
  public Part root() {
    return part("case").orElseThrow();
  }

  public Optional<Part> part(String id) {
    return Optional.ofNullable(parts.get(id));
  }

  /**
   * The part of an identity, also a keyed one nothing was said of yet, if its type is known and its
   * keys are there and fit.
   */
  public Optional<Part> named(String id) {
    KeyedName name = KeyedName.of(id);
    return part(id)
        .or(
            () ->
                vocabulary
                    .type(name.head())
                    .filter(t -> t.keyed() && t.keys().size() == name.keys().size())
                    .flatMap(t -> named(t, name.keys())));
  }

  /** Looks at a key's own keys only where its type may stand, so that nobody can nest for ever. */
  private Optional<Part> named(PartType type, List<String> names) {
    List<Part> keys = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String key = names.get(i);
      List<PartType> fit = type.keys().get(i).types();
      boolean keyed = fit.stream().anyMatch(t -> t.name().equals(KeyedName.of(key).head()));
      (keyed ? named(key) : part(key)).filter(p -> fit.contains(p.type())).ifPresent(keys::add);
    }
    return keys.size() < names.size()
        ? Optional.empty()
        : part(Part.id(type, keys)).or(() -> Optional.of(Part.keyed(type, keys)));
  }

  /** The part of a type with one key (given twice) or two, if something was said of it. */
  public Optional<Part> keyed(PartType type, Part first, Part second) {
    return Optional.ofNullable(keyed.find(type, first, second));
  }

  public List<Part> parts() {
    return List.copyOf(parts.values());
  }

  public List<Claim> claims() {
    return claims;
  }

  /** The version of the record these facts are known at. */
  public int version() {
    return version;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The acts that are said to discharge a duty. */
  public List<Part> discharging(String duty) {
    return discharges.getOrDefault(duty, List.of());
  }

  /**
   * Every instant after which some recorded time lies, in no order; for "when does the answer
   * change by itself".
   */
  public List<Span> times() {
    List<Span> found = times;
    if (found == null) {
      found = findTimes();
      times = found;
    }
    return found;
  }

  private List<Span> findTimes() {
    List<Span> spans = new ArrayList<>();
    for (Part part : parts.values()) {
      for (Attribute a : part.type().attributes()) {
        if (a.type().equals(Type.TIME) && part.value(a) instanceof Value.When when) {
          spans.add(when.is());
        } else if (part.value(a) instanceof Value.States states) {
          states.states().forEach(s -> addEnds(s, spans));
        }
      }
    }
    return List.copyOf(spans);
  }

  /** The instants at which some recorded state begins or ends. */
  public List<Span> stateChanges() {
    List<Span> found = stateChanges;
    if (found == null) {
      found = findStateChanges();
      stateChanges = found;
    }
    return found;
  }

  private List<Span> findStateChanges() {
    List<Span> spans = new ArrayList<>();
    for (Part part : parts.values()) {
      for (Attribute a : part.type().attributes()) {
        if (part.value(a) instanceof Value.States states) {
          states.states().forEach(s -> addEnds(s, spans));
        }
      }
    }
    return List.copyOf(spans);
  }

  private static void addEnds(Value.State s, List<Span> spans) {
    if (s.from() != Long.MIN_VALUE) {
      spans.add(Span.at(s.from()));
    }
    if (s.until() != Long.MAX_VALUE) {
      spans.add(Span.at(s.until()));
    }
  }

  /** A copy of the parts by id. */
  Map<String, Part> byId() {
    return new LinkedHashMap<>(parts);
  }
}
