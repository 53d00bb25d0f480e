package org.bulou.server.access;

import static org.bulou.server.access.Role.ADMIN;
import static org.bulou.server.access.Role.ANALYST;
import static org.bulou.server.access.Role.AUDITOR;
import static org.bulou.server.access.Role.COORDINATOR;
import static org.bulou.server.access.Role.LEGAL;
import static org.bulou.server.access.Role.RELEASER;

import java.util.EnumSet;
import java.util.Set;

/**
 * What one may do, and which roles may: the whole matrix in one place. A permission opens a kind of
 * page; whether a person may see <em>this</em> case is asked by {@code cases} on top.
 */
public enum Permission {
  /** One's own account: sign out, change the password. */
  OWN_ACCOUNT(ANALYST, COORDINATOR, LEGAL, RELEASER, AUDITOR, ADMIN),
  /** Look at the cases one takes part in, their duties, gates and filings. */
  READ_CASES(ANALYST, COORDINATOR, LEGAL, RELEASER, AUDITOR),
  /** Triage reports, record and adopt facts, prepare filings. */
  WORK_CASES(ANALYST, COORDINATOR, LEGAL),
  /** Grant a person access to a case, share with parties. */
  SHARE_CASES(COORDINATOR, LEGAL),
  /** Move awareness later, pick readings, decide conflicts; for the laws one is qualified in. */
  DECIDE_LAW(LEGAL),
  /** Offer another edition of the law, ask that it take effect, confirm it as the second. */
  REPLACE_LAW(LEGAL, ADMIN),
  /** Check and release what another person wrote. */
  RELEASE(RELEASER, LEGAL),
  /** Read the record and check the ledger. */
  READ_RECORD(AUDITOR, LEGAL),
  /** Keep the registers of the organisation: entities, products, portal accounts, windows. */
  KEEP_ORGANISATION(COORDINATOR, LEGAL),
  /** Look at those registers and at the library of laws. */
  READ_ORGANISATION(ANALYST, COORDINATOR, LEGAL, RELEASER, AUDITOR, ADMIN),
  /** Create people, give roles, send invitations, close accounts. */
  KEEP_PEOPLE(ADMIN),
  /** Define where the program tells other systems something. */
  KEEP_CONNECTIONS(ADMIN);

  @SuppressWarnings("ImmutableEnumChecker") // made here, copied on the way out
  private final Set<Role> roles;

  Permission(Role first, Role... more) {
    this.roles = EnumSet.of(first, more);
  }

  /** The roles that have it. */
  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  /** Does somebody with these roles have it? */
  public boolean grantedTo(Set<Role> held) {
    return held.stream().anyMatch(roles::contains);
  }
}
