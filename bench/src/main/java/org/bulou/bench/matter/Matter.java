package org.bulou.bench.matter;

import java.util.List;

/**
 * One set of facts as plain Java objects: what Drools matches directly, what CEL sees through
 * {@code CelRecord}, and what {@link MatterCase} writes down as a case for the law engine.
 *
 * <p>It is shaped in favour of the peers: keyed facts (an entity's role for a product, an
 * incident's effect on a product) are already fields, grades are already numbers, and an event that
 * has not happened is {@link #NEVER}.
 */
public final class Matter {
  /** The instant of an event that has not happened. */
  public static final long NEVER = Long.MAX_VALUE;

  private final Entity entity;
  private final Product product;
  private final Flaw flaw;
  private final Incident incident;
  private final Action action;
  private final List<Window> windows;
  private final long now;
  private int truths;

  /** A matter; {@code now} is in minutes since the epoch, like every event. */
  public Matter(
      Entity entity,
      Product product,
      Flaw flaw,
      Incident incident,
      Action action,
      List<Window> windows,
      long now) {
    this.entity = entity;
    this.product = product;
    this.flaw = flaw;
    this.incident = incident;
    this.action = action;
    this.windows = List.copyOf(windows);
    this.now = now;
  }

  /** The entity that is asked about. */
  public record Entity(
      String id,
      String establishedIn,
      List<String> roles,
      List<Product> products,
      List<String> operatesIn,
      boolean centralOrgan) {}

  /** A product with what it is in respect of the entity, the flaw and the incident. */
  public record Product(
      String id,
      String kind,
      List<String> offeredIn,
      List<String> components,
      List<String> roles,
      boolean needsUserUpdate,
      String impact,
      String sensitiveFunctions,
      String maliciousCode) {}

  /** The vulnerability, the determinations on its exploitation, and since when what is public. */
  public record Flaw(
      boolean inOwnCode,
      String component,
      Party provider,
      List<Measure> measures,
      String exploited,
      String reliableEvidence,
      String maliciousActor,
      String inASystem,
      long existenceAt,
      long productAt,
      long natureAt,
      long detailAt,
      long pocAt,
      long toolAt) {}

  /** A fix or mitigation. */
  public record Measure(String kind, boolean byProvider, List<String> products, long availableAt) {}

  /** A recipient or reader. */
  public record Party(String id, String territory, List<String> provides, List<String> maintains) {}

  /** The incident's figures; grades are ordinals of their domains. */
  public record Incident(
      List<String> operators,
      boolean concernsCii,
      long grade,
      long systemEffect,
      long siteClass,
      long siteDown,
      long ciiDown,
      long ciiMainDown,
      long provincePercent,
      long prefecturePercent,
      long personsAffected,
      long dataThreat,
      long publicThreat,
      long dataPersons,
      boolean unlawfulSpread,
      long spreadPlatform,
      long spreadHome,
      long spreadOther,
      long spreadReshares,
      long spreadViews,
      long spreadFound,
      long loss) {}

  /** What is about to be said, by the entity, about the flaw. */
  public record Action(
      String territory,
      String audience,
      String purpose,
      List<Item> items,
      List<Party> recipients,
      List<Party> readers) {}

  /** One item of content; {@code rank} is the ordinal of its level. */
  public record Item(String level, long rank, String product, boolean liveSystem) {}

  /** A period of a major event. */
  public record Window(
      String level, boolean confirmed, boolean heldByState, long start, long end) {}

  public Entity getEntity() {
    return entity;
  }

  public Product getProduct() {
    return product;
  }

  public Flaw getFlaw() {
    return flaw;
  }

  public Incident getIncident() {
    return incident;
  }

  public Action getAction() {
    return action;
  }

  public List<Window> getWindows() {
    return windows;
  }

  public long getNow() {
    return now;
  }

  /** Notes that a condition holds; what a rule's consequence calls. */
  public void holds(int condition) {
    truths |= 1 << condition;
  }

  /** The conditions noted since the last call, as bits. */
  public int takeTruths() {
    int taken = truths;
    truths = 0;
    return taken;
  }
}
