package org.bulou.server.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.server.cases.Told;
import org.bulou.server.cases.Written;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Product;
import org.bulou.server.organisation.Register;

/**
 * What a case takes over from the register of the organisation in its first entry. The register
 * stands before {@code cases} in the flow and cannot say it in a case's words itself.
 */
public final class RegisterFacts {
  private static final String GROUP = "our-group";
  private final Register register;

  public RegisterFacts(Register register) {
    this.register = register;
  }

  /**
   * All entities, and the products chosen. The list of products is closed only when all of the
   * register's were chosen: the case then knows that there are no others.
   */
  public List<Told> told(Set<String> products) {
    List<Product> chosen =
        register.products().stream().filter(p -> products.contains(p.id())).toList();
    boolean all = chosen.size() == register.products().size();
    List<Told> told = new ArrayList<>();
    told.add(Told.is(GROUP, "group"));
    for (Entity entity : register.entities()) {
      told.addAll(entity(entity, chosen, all));
    }
    chosen.forEach(product -> told.addAll(product(product)));
    told.add(
        Told.fact(
            "case",
            "entities",
            Written.all(register.entities().stream().map(Entity::id).toList())));
    return told;
  }

  private static List<Told> entity(Entity entity, List<Product> products, boolean all) {
    List<String> ids = products.stream().map(Product::id).toList();
    String id = entity.id();
    return List.of(
        Told.is(id, "entity"),
        Told.fact(id, "name", Written.text(entity.name().zh() + " / " + entity.name().en())),
        Told.fact(id, "established_in", Written.text(entity.establishedIn())),
        Told.fact(id, "group", Written.text(GROUP)),
        Told.fact(id, "roles", only(entity.roles())),
        Told.fact(id, "products", all ? Written.all(ids) : Written.some(ids)));
  }

  private List<Told> product(Product product) {
    String id = product.id();
    List<Told> told = new ArrayList<>();
    told.add(Told.is(id, "product"));
    told.add(Told.fact(id, "name", Written.text(product.name())));
    told.add(Told.fact(id, "kind", Written.text(product.kind())));
    told.add(Told.fact(id, "offered_in", only(product.markets())));
    for (Entity entity : register.entities()) {
      told.add(
          Told.fact(
              "capacity(" + entity.id() + ", " + id + ")",
              "roles",
              only(product.rolesOf(entity.id()))));
    }
    return told;
  }

  /** A set of which these are all members. */
  private static String only(Collection<String> members) {
    List<String> quoted = new TreeSet<>(members).stream().map(Written::text).toList();
    return "{\"only\":[" + String.join(",", quoted) + "]}";
  }
}
