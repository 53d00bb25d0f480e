package org.bulou.server.organisation.web;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.bulou.law.source.Bilingual;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.Product;
import org.bulou.server.organisation.Register;
import org.bulou.server.organisation.Words;

/**
 * The register to read.
 *
 * @param mayKeep may the reader change it
 */
public record OrganisationPage(Register register, Words words, boolean mayKeep, Instant now) {
  public boolean shares(Entity entity) {
    return register.sharing().contains(entity.id());
  }

  public boolean anyShares() {
    return !register.sharing().isEmpty();
  }

  public Bilingual word(String id) {
    return words.name(id);
  }

  public Set<String> sorted(Set<String> some) {
    return new TreeSet<>(some);
  }

  /** The entities that have a role for a product. */
  public Set<String> holders(Product product) {
    return new TreeSet<>(product.roles().keySet());
  }

  /** Has the time passed until which {@code security.txt} may be relied on? */
  public boolean expired() {
    return register.profile().known() && !now.isBefore(register.profile().expires());
  }
}
