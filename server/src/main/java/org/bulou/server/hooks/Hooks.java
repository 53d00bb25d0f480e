package org.bulou.server.hooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.server.access.Account;
import org.bulou.server.access.People;
import org.bulou.server.access.Permission;
import org.bulou.server.access.Person;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Endpoints of other systems: an administrator defines them in somebody's name, that person agrees
 * or does not, either may end them.
 */
@Service
@Transactional
public class Hooks {
  /** How long a replaced secret signs along. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  private static final int LONGEST_URL = 500;
  private static final int SHOWN = 100;
  private final HookStore store;
  private final DeliveryStore deliveries;
  private final Destinations destinations;
  private final People people;
  private final Recorder recorder;
  private final InstantSource clock;

  Hooks(
      HookStore store,
      DeliveryStore deliveries,
      Destinations destinations,
      People people,
      Recorder recorder,
      InstantSource clock) {
    this.store = store;
    this.deliveries = deliveries;
    this.destinations = destinations;
    this.people = people;
    this.recorder = recorder;
    this.clock = clock;
  }

  /** How defining ended. */
  public sealed interface Result {
    /** Hand the secret to the other system; it is shown once. */
    record Secret(String text) implements Result {
      @Override
      public String toString() {
        return "Secret";
      }
    }

    /** Something typed has to change: the field and the message key of why. */
    record Objection(String field, String key) implements Result {}

    /** There is no such endpoint, or it has ended. */
    record Gone() implements Result {}
  }

  /** Defines an endpoint; its owner has to agree. */
  public Result define(String url, Set<Kind> kinds, String owner, ActorId by) {
    Optional<ActorId> whose =
        people.all().stream()
            .filter(a -> !a.closed() && a.person().signInName().equals(owner.strip()))
            .map(Account::person)
            .filter(p -> p.may(Permission.READ_CASES))
            .map(Person::id)
            .findFirst();
    if (whose.isEmpty()) {
      return new Result.Objection("owner", "hooks.owner.none");
    }
    if (kinds.isEmpty()) {
      return new Result.Objection("kinds", "hooks.kinds.none");
    }
    if (url.strip().length() > LONGEST_URL) {
      return new Result.Objection("url", "hooks.url.odd");
    }
    if (destinations.look(url) instanceof Destinations.Found.Refused(String why)) {
      return new Result.Objection("url", "hooks.url." + why);
    }
    Endpoint endpoint =
        new Endpoint(
            UUID.randomUUID(),
            url.strip(),
            kinds,
            whose.get(),
            clock.instant(),
            Optional.empty(),
            Optional.empty());
    store.add(endpoint, by);
    record("webhook.defined", endpoint, by);
    return fresh(endpoint);
  }

  /** Replaces the secret; the one before signs along for a day. */
  public Result rotate(UUID id, ActorId by) {
    Optional<Endpoint> endpoint = store.find(id).filter(e -> e.endedAt().isEmpty());
    endpoint.ifPresent(e -> record("webhook.secret-rotated", e, by));
    return endpoint.map(this::fresh).orElseGet(Result.Gone::new);
  }

  /** The person in whose name it is says yes; false when there is nothing to agree to. */
  public boolean agree(UUID id, ActorId me) {
    Optional<Endpoint> endpoint = store.find(id).filter(e -> e.owner().equals(me));
    boolean agreed = endpoint.isPresent() && store.agree(id, clock.instant());
    if (agreed) {
      record("webhook.agreed", endpoint.get(), me);
    }
    return agreed;
  }

  /** Ends one in one's own name. */
  public boolean end(UUID id, ActorId me) {
    return store.find(id).filter(e -> e.owner().equals(me)).map(e -> ended(e, me)).orElse(false);
  }

  /** Ends any; the caller keeps connections. */
  public boolean endAny(UUID id, ActorId by) {
    return store.find(id).map(e -> ended(e, by)).orElse(false);
  }

  /** Sends a dead one again; false when it is not dead, or not this owner's. */
  public boolean again(UUID delivery, Optional<ActorId> owner, ActorId by) {
    Optional<Delivery> found =
        deliveries.find(delivery).filter(d -> owner.map(o -> o.equals(d.owner())).orElse(true));
    boolean waits = found.isPresent() && deliveries.again(delivery, clock.instant());
    if (waits) {
      record("webhook.sent-again", found.get().endpoint(), by);
    }
    return waits;
  }

  /** All endpoints, ended ones last. */
  @Transactional(readOnly = true)
  public List<Endpoint> all() {
    return store.all();
  }

  /** Those in a person's name. */
  @Transactional(readOnly = true)
  public List<Endpoint> of(ActorId owner) {
    return store.of(owner);
  }

  /** What could not be told, newest first. */
  @Transactional(readOnly = true)
  public List<Delivery> dead() {
    return deliveries.dead(SHOWN);
  }

  /** What is told in a person's name, newest first. */
  @Transactional(readOnly = true)
  public List<Delivery> told(ActorId owner) {
    return deliveries.of(owner, SHOWN);
  }

  private Result fresh(Endpoint endpoint) {
    byte[] secret = Signing.freshSecret();
    Instant now = clock.instant();
    store.secret(endpoint.id(), secret, now, now.plus(OVERLAP));
    return new Result.Secret(Signing.shown(secret));
  }

  private boolean ended(Endpoint endpoint, ActorId by) {
    boolean ended = store.end(endpoint.id(), clock.instant());
    if (ended) {
      record("webhook.ended", endpoint, by);
    }
    return ended;
  }

  private void record(String type, Endpoint endpoint, ActorId by) {
    recorder.record(
        new Happening(
            type,
            Optional.of(endpoint.owner().value()),
            Optional.of(by),
            clock.instant(),
            Map.of(
                "person", endpoint.owner().toString(),
                "endpoint", endpoint.id().toString(),
                "url", endpoint.url())));
  }
}
