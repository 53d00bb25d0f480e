package org.bulou.server.platform;

import java.util.List;

/**
 * The server's packages in the order of the flow: each may use only those before it, in Java (the
 * module test checks it against the annotations) and in foreign keys between schemas.
 */
public final class Packages {
  /** A package that is not written yet has its place already. */
  public static final List<String> FLOW =
      List.of(
          "platform",
          "openpgp",
          "record",
          "web",
          "access",
          "organisation",
          "library",
          "cases",
          "inventory",
          "severity",
          "evaluation",
          "duties",
          "intake",
          "sharing",
          "filings",
          "statements",
          "parties",
          "keeping",
          "notices",
          "advisories",
          "lawroom",
          "decisions",
          "editions",
          "consents",
          "watch",
          "drills",
          "hooks",
          "desk");

  private Packages() {}
}
