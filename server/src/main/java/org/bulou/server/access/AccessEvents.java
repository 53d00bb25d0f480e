package org.bulou.server.access;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bulou.server.platform.ActorId;
import org.bulou.server.record.Happening;
import org.bulou.server.record.Recorder;
import org.springframework.stereotype.Component;

/**
 * Records who may do what and how he came in, in the transaction that changes it. Numbers only: the
 * names stand in the table of people and can be erased. Neither a password nor a link is recorded.
 */
@Component
final class AccessEvents {
  private final Recorder recorder;
  private final InstantSource clock;

  AccessEvents(Recorder recorder, InstantSource clock) {
    this.recorder = recorder;
    this.clock = clock;
  }

  /** Roles and laws somebody was given. */
  void granted(String type, Person person, Optional<ActorId> by) {
    Map<String, String> parts = new HashMap<>();
    parts.put(
        "roles", person.roles().stream().map(Role::wire).sorted().collect(Collectors.joining(" ")));
    parts.put("laws", String.join(" ", new TreeSet<>(person.laws())));
    record(type, person.id(), by, parts);
  }

  /** Something else that was done to an account. */
  void happened(String type, ActorId person, Optional<ActorId> by) {
    record(type, person, by, Map.of());
  }

  /** Somebody was not let in; whom it concerns, where that is known. */
  void refused(String type, String why, Optional<ActorId> person) {
    Map<String, String> parts = new HashMap<>();
    parts.put("why", why);
    person.ifPresent(p -> parts.put("person", p.toString()));
    recorder.record(
        new Happening(type, person.map(ActorId::value), Optional.empty(), clock.instant(), parts));
  }

  private void record(String type, ActorId person, Optional<ActorId> by, Map<String, String> more) {
    Map<String, String> parts = new HashMap<>(more);
    parts.put("person", person.toString());
    recorder.record(new Happening(type, Optional.of(person.value()), by, clock.instant(), parts));
  }
}
