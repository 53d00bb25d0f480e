package org.bulou.server.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The whole register as it stands now, entities and products sorted by id. */
public record Register(Profile profile, List<Entity> entities, List<Product> products) {
  public Register {
    entities = List.copyOf(entities);
    products = List.copyOf(products);
  }

  public Optional<Entity> entity(String id) {
    return entities.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  public Optional<Product> product(String id) {
    return products.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Who takes what comes through the form: the entity chosen for it, else all of them. */
  public Set<String> formEntities() {
    return profile
        .formEntity()
        .filter(id -> entity(id).isPresent())
        .map(Set::of)
        .orElseGet(() -> ids(entities));
  }

  /**
   * These entities and all that share a report address with one of them: who reads a shared box
   * knows what it holds.
   */
  public Set<String> withSharers(Set<String> chosen) {
    Set<String> addresses = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    chosen.forEach(id -> entity(id).flatMap(Entity::reportAddress).ifPresent(addresses::add));
    Set<String> all = new TreeSet<>(chosen);
    all.addAll(
        ids(
            entities.stream()
                .filter(e -> e.reportAddress().filter(addresses::contains).isPresent())
                .toList()));
    return all;
  }

  /** The entities that share their report address with another one. */
  public Set<String> sharing() {
    Set<String> found = new TreeSet<>();
    for (Entity e : entities) {
      Set<String> together = withSharers(Set.of(e.id()));
      if (together.size() > 1) {
        found.addAll(together);
      }
    }
    return found;
  }

  private static Set<String> ids(List<Entity> some) {
    Set<String> ids = new TreeSet<>();
    some.forEach(e -> ids.add(e.id()));
    return ids;
  }
}
