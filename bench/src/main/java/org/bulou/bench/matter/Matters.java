package org.bulou.bench.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes matters from a seed, mixed so that every condition is met by some and failed by others. */
public final class Matters {
  /** How many matters one round of a benchmark reads. */
  public static final int COUNT = 64;

  /** 2026-11-24T10:00Z in minutes since the epoch. */
  public static final long NOW = 29_925_240L;

  private static final List<String> TERRITORIES = List.of("CN", "DE", "US", "HK", "FR", "SG");
  private static final List<String> ANSWERS = List.of("yes", "no", "not-yet");
  private static final List<String> LEVELS =
      List.of("existence", "product", "nature", "detail", "poc");
  private static final List<String> PRODUCTS = List.of("g0", "g1", "g2", "g3");

  private final Random random;

  private Matters(long seed) {
    this.random = new Random(seed);
  }

  /** The fixed set that the benchmarks use. */
  public static List<Matter> fixed() {
    return IntStream.range(0, COUNT).mapToObj(i -> new Matters(20_261_124L + i).matter()).toList();
  }

  private Matter matter() {
    List<Matter.Product> products = PRODUCTS.stream().map(this::product).toList();
    return new Matter(
        entity(products),
        products.getFirst(),
        flaw(),
        incident(),
        action(),
        List.of(window(), window()),
        NOW);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> List<T> some(List<T> values, int percent) {
    List<T> some = new ArrayList<>();
    for (T value : values) {
      if (chance(percent)) {
        some.add(value);
      }
    }
    return List.copyOf(some);
  }

  private long upTo(long limit) {
    return chance(70) ? 0 : random.nextLong(limit);
  }

  private long event() {
    return chance(50) ? NOW - 60 - random.nextInt(10_000) : Matter.NEVER;
  }

  private Matter.Entity entity(List<Matter.Product> products) {
    return new Matter.Entity(
        "e0",
        chance(60) ? "CN" : oneOf(TERRITORIES),
        roles(),
        products,
        chance(80) ? List.of("CN", "DE") : List.of("DE"),
        chance(15));
  }

  private List<String> roles() {
    List<String> roles = new ArrayList<>(some(List.of("cn.finder", "cn.collection-platform"), 45));
    if (chance(55)) {
      roles.add("cn.network-operator");
    }
    return List.copyOf(roles);
  }

  private Matter.Product product(String id) {
    return new Matter.Product(
        id,
        chance(75) ? oneOf(List.of("hardware", "software", "firmware")) : "online-service",
        some(TERRITORIES, 40),
        some(List.of("c0", "c1", "c2"), 85),
        some(List.of("cn.network-product-provider", "eu.importer", "eu.manufacturer"), 35),
        chance(60),
        oneOf(ANSWERS),
        oneOf(ANSWERS),
        oneOf(ANSWERS));
  }

  private Matter.Flaw flaw() {
    return new Matter.Flaw(
        chance(25),
        oneOf(List.of("c0", "c1", "c2")),
        party("p0"),
        IntStream.range(0, random.nextInt(3)).mapToObj(i -> measure()).toList(),
        chance(60) ? "not-yet" : oneOf(ANSWERS),
        oneOf(ANSWERS),
        oneOf(ANSWERS),
        oneOf(ANSWERS),
        chance(80) ? NOW - 20_000 : Matter.NEVER,
        event(),
        event(),
        event(),
        event(),
        Matter.NEVER);
  }

  private Matter.Measure measure() {
    return new Matter.Measure(
        oneOf(List.of("fix", "mitigation")), chance(80), some(PRODUCTS, 70), event());
  }

  private Matter.Party party(String id) {
    return new Matter.Party(
        id, oneOf(TERRITORIES), some(PRODUCTS, 20), some(List.of("c0", "c1", "c2"), 70));
  }

  private Matter.Incident incident() {
    return new Matter.Incident(
        chance(85) ? List.of("e0") : List.of(),
        chance(45),
        random.nextInt(10) == 0 ? 1 : 0,
        chance(80) ? 0 : random.nextInt(4),
        random.nextInt(4),
        upTo(2000),
        upTo(20),
        upTo(40),
        upTo(20),
        upTo(60),
        upTo(200_000),
        chance(80) ? 0 : random.nextInt(5),
        chance(80) ? 1 : random.nextInt(5),
        upTo(1_500_000),
        chance(25),
        random.nextInt(3),
        upTo(60),
        upTo(200),
        upTo(2_000),
        upTo(20_000),
        0,
        upTo(7_000_000));
  }

  private Matter.Action action() {
    List<Matter.Item> items =
        IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> item()).toList();
    int recipients = random.nextInt(10);
    return new Matter.Action(
        chance(50) ? "CN" : oneOf(TERRITORIES),
        chance(75) ? "public" : "named",
        oneOf(List.of("mandatory-filing", "publicity", "voluntary-report", "contract")),
        items,
        IntStream.range(0, recipients).mapToObj(i -> party("r" + i)).toList(),
        IntStream.range(0, random.nextInt(3)).mapToObj(i -> party("q" + i)).toList());
  }

  private Matter.Item item() {
    int rank = chance(30) ? 3 : random.nextInt(LEVELS.size());
    return new Matter.Item(LEVELS.get(rank), rank, oneOf(PRODUCTS), chance(75));
  }

  private Matter.Window window() {
    boolean over = chance(40);
    return new Matter.Window(
        chance(65) ? "national" : "sector",
        chance(60),
        chance(40),
        NOW - 5_000 - random.nextInt(1_000),
        over ? NOW - random.nextInt(1_000) - 1 : NOW + 10_000);
  }
}
