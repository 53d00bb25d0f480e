package org.bulou.server.organisation;

import java.time.InstantSource;
import org.bulou.server.platform.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of the organisation: read by many, changed by few. */
@Service
@Transactional
public class Organisation {
  private final OrganisationStore store;
  private final InstantSource clock;

  Organisation(OrganisationStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Everything as it stands now. */
  @Transactional(readOnly = true)
  public Register register() {
    return new Register(store.profile().orElse(Profile.NONE), store.entities(), store.products());
  }

  /** Stores what strangers are told, and confirms it as of now. */
  public Changed profile(Profile profile, ActorId by) {
    return store.write(profile, clock.instant(), by) ? Changed.DONE : Changed.STALE;
  }

  /** Adds an entity (version 0) or changes it. */
  public Changed entity(Entity entity, ActorId by) {
    boolean done = store.write(entity, clock.instant(), by);
    return done ? Changed.DONE : refused(entity.version());
  }

  /** Adds a product (version 0) or changes it. */
  public Changed product(Product product, ActorId by) {
    boolean done = store.write(product, clock.instant(), by);
    return done ? Changed.DONE : refused(product.version());
  }

  private static Changed refused(int version) {
    return version == 0 ? Changed.TAKEN : Changed.STALE;
  }
}
