package org.bulou.server.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bulou.server.testing.TestServer;

/** People for tests, without the way through invitation and sign-in. */
public final class TestPeople {
  private TestPeople() {}

  /** A new person. */
  public static Person add(TestServer server, Set<Role> roles) {
    return add(server, roles, roles.contains(Role.LEGAL) ? Set.of("cn", "eu") : Set.of());
  }

  /** Counsel for these laws only. */
  public static Person counsel(TestServer server, String... laws) {
    return add(server, Set.of(Role.LEGAL), Set.of(laws));
  }

  private static Person add(TestServer server, Set<Role> roles, Set<String> laws) {
    String name = "p-" + UUID.randomUUID().toString().substring(0, 12);
    People.Result added =
        server
            .bean(People.class)
            .add(new People.Wanted(name, "Person " + name, roles, laws), Optional.empty());
    if (added instanceof People.Result.Done(Person person)) {
      return person;
    }
    throw new AssertionError(added.toString());
  }

  /** The token of a new session of this person. */
  public static String session(TestServer server, Person person) {
    return server.bean(Sessions.class).open(person.id());
  }
}
