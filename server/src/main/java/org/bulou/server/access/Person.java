package org.bulou.server.access;

import java.util.EnumSet;
import java.util.Set;
import org.bulou.server.platform.ActorId;
import org.bulou.server.web.Visitor;

/**
 * Somebody who works here. As a controller's argument ({@code @AuthenticationPrincipal Person me})
 * it is who calls.
 *
 * @param id who it is in every record; says nothing about the person
 * @param signInName unique, lower case
 * @param laws the jurisdictions or instruments the person is qualified in, for the legal role:
 *     {@code cn}, {@code eu} …
 */
public record Person(
    ActorId id, String signInName, String displayName, Set<Role> roles, Set<String> laws)
    implements Visitor {

  public Person {
    roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    laws = Set.copyOf(laws);
  }

  /** Has the person this permission by any role? */
  public boolean may(Permission permission) {
    return permission.grantedTo(roles);
  }

  @Override
  public boolean may(String permission) {
    return may(Permission.valueOf(permission));
  }

  /** Is the person a lawyer for this law? */
  public boolean decidesFor(String law) {
    return roles.contains(Role.LEGAL) && laws.contains(law);
  }

  /** Only the number: a log may show it. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
