package org.bulou.server.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulou.server.platform.ActorId;

/**
 * A decision made beforehand for a class of conflicts.
 *
 * @param duty a norm, an instrument or a jurisdiction whose duties it is for
 * @param prohibition the same of the prohibitions
 * @param entities whose duties it is for; empty: every one
 * @param products about which products; empty: every one
 * @param ends it can be invoked until then, and nothing invoked lasts longer
 * @param effective since when it is in effect; empty while a signature is wanting
 * @param invokers who may invoke it
 */
public record Standing(
    UUID id,
    int number,
    String duty,
    String prohibition,
    Side dutySide,
    Side againstSide,
    Set<String> entities,
    Set<String> products,
    Way way,
    String what,
    Instant ends,
    Instant at,
    ActorId by,
    Optional<Instant> effective,
    Optional<Withdrawal> withdrawn,
    Set<ActorId> invokers,
    List<Signature> signatures) {
  public Standing {
    entities = Set.copyOf(entities);
    products = Set.copyOf(products);
    invokers = Set.copyOf(invokers);
    signatures = List.copyOf(signatures);
  }

  /** Who took it back, and why. */
  public record Withdrawal(ActorId by, Instant at, String why) {}

  /** The two laws, one when both sides are of the same. */
  public List<Side> sides() {
    return Stream.of(dutySide, againstSide).distinct().toList();
  }

  /** Is the conflict between these two norms? */
  public boolean covers(Collision c) {
    return names(duty, c.dutyNorm(), c.dutySide())
        && names(prohibition, c.prohibition(), c.againstSide());
  }

  /**
   * Are these the entities and products it was made for? Where it names products and the conflict
   * has none, nobody can say so.
   */
  public boolean reaches(Set<String> bearers, Set<String> about) {
    return (entities.isEmpty() || (!bearers.isEmpty() && entities.containsAll(bearers)))
        && (products.isEmpty() || (!about.isEmpty() && products.containsAll(about)));
  }

  private static boolean names(String token, String norm, Side side) {
    return token.equals(norm)
        || token.equals(side.instrument())
        || token.equals(side.jurisdiction());
  }
}
