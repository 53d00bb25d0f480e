package org.bulou.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.platform.ActorId;
import org.bulou.server.platform.Settings;
import org.bulou.server.web.PublicAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sample people of a demonstration. They have no password; on this machine anybody may be any
 * of them, which is what a demonstration is for and why a live server has none of this.
 */
@Service
public class DemoPeople {
  private static final List<Person> SAMPLES =
      List.of(
          sample(1, "lin", "林岚 Lin Lan", Set.of(Role.ANALYST), Set.of()),
          sample(2, "weber", "Jana Weber", Set.of(Role.ANALYST, Role.RELEASER), Set.of()),
          sample(3, "zhao", "赵衡 Zhao Heng", Set.of(Role.LEGAL), Set.of("cn")),
          sample(4, "keller", "Ruth Keller", Set.of(Role.LEGAL), Set.of("eu")),
          sample(5, "gu", "顾宁 Gu Ning", Set.of(Role.COORDINATOR), Set.of()),
          sample(6, "osei", "Ama Osei", Set.of(Role.AUDITOR), Set.of()),
          sample(7, "admin", "管理员 Administrator", Set.of(Role.ADMIN), Set.of()));

  private final PersonStore store;
  private final Sessions sessions;
  private final Settings settings;
  private final PublicAddress address;
  private final java.time.InstantSource clock;

  DemoPeople(
      PersonStore store,
      Sessions sessions,
      Settings settings,
      PublicAddress address,
      java.time.InstantSource clock) {
    this.store = store;
    this.sessions = sessions;
    this.settings = settings;
    this.address = address;
    this.clock = clock;
  }

  /** Adds those that are missing and gives all of them; nobody where this is no demonstration. */
  @Transactional
  public List<Person> all() {
    if (!settings.demo()) {
      return List.of();
    }
    List<Person> found = new ArrayList<>();
    for (Person sample : SAMPLES) {
      store.add(sample, Optional.empty(), clock.instant());
      found.add(store.find(sample.id()).orElseThrow().person());
    }
    return List.copyOf(found);
  }

  /** Opens a session as one of them. */
  @Transactional
  public Optional<String> be(String signInName) {
    return all().stream()
        .filter(person -> person.signInName().equals(signInName))
        .findFirst()
        .map(person -> sessions.open(person.id()));
  }

  /** Where to choose whom to be. */
  public String page() {
    return address.of("/demo");
  }

  /** Fixed numbers, so that sample cases can name their authors. */
  private static Person sample(
      int number, String signInName, String displayName, Set<Role> roles, Set<String> laws) {
    ActorId id =
        new ActorId(new java.util.UUID(0xde40_0000_0000_4000L, 0x8000_0000_0000_0000L + number));
    return new Person(id, signInName, displayName, roles, laws);
  }
}
