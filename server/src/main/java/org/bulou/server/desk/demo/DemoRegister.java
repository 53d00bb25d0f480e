package org.bulou.server.desk.demo;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulou.law.source.Bilingual;
import org.bulou.server.access.Person;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Organisation;
import org.bulou.server.organisation.Post;
import org.bulou.server.organisation.Product;
import org.bulou.server.organisation.Profile;
import org.bulou.server.organisation.Staff;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Component;

/**
 * The firm of the router's week as the register knows it, so that its products can be reported on.
 */
@Component
final class DemoRegister {
  private static final Set<String> MAKER = Set.of("cn.network-product-provider", "eu.manufacturer");
  private static final Set<String> BRINGER = Set.of("eu.importer", "eu.authorised-representative");
  private static final Set<String> MARKETS = Set.of("CN", "DE", "ES", "US");
  private static final Set<String> MUNICH = Set.of("weber", "keller");
  private final Organisation organisation;
  private final Staff staff;
  private final InstantSource clock;

  DemoRegister(Organisation organisation, Staff staff, InstantSource clock) {
    this.organisation = organisation;
    this.staff = staff;
    this.clock = clock;
  }

  /** Fills an empty register. */
  void fill(ActorId by) {
    if (!organisation.register().entities().isEmpty()) {
      return;
    }
    organisation.entity(entity("sz", "深圳公司", "SZ", "CN"), by);
    organisation.entity(entity("muc", "慕尼黑公司", "MUC", "DE"), by);
    for (String product : new String[] {"R100", "R200", "R90"}) {
      organisation.product(
          new Product(
              product.toLowerCase(java.util.Locale.ROOT),
              product,
              "hardware",
              MARKETS,
              Map.of("sz", MAKER, "muc", BRINGER),
              0),
          by);
    }
    organisation.profile(
        new Profile(
            new Bilingual("示例路由器公司", "Sample Router Company"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("sz"),
            clock.instant(),
            0),
        by);
  }

  /** Weber and Keller sit in Munich, the others in Shenzhen. */
  void staff(List<Person> workers) {
    for (Person p : workers) {
      boolean munich = MUNICH.contains(p.signInName());
      staff.post(
          new Post(p.id(), munich ? "muc" : "sz", munich ? "DE" : "CN"), workers.getFirst().id());
    }
  }

  private static Entity entity(String id, String zh, String en, String territory) {
    return new Entity(id, new Bilingual(zh, en), territory, Optional.empty(), Set.of(), 0);
  }
}
