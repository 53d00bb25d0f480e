package org.bulou.server.filings.web;

import java.util.List;
import java.util.Optional;
import org.bulou.server.filings.Csirt;

/**
 * From which account a filing can be typed, and what to look out for.
 *
 * @param accounts the registered ones of this entity at this portal
 * @param earlier the account an earlier statement to this portal was sent from
 * @param csirt where the portal asks which CSIRT it goes to
 */
public record PortalView(List<Row> accounts, Optional<String> earlier, Optional<Csirt> csirt) {

  /**
   * An account.
   *
   * @param mine is the reader its holder or deputy
   */
  public record Row(
      String account,
      boolean primary,
      boolean verified,
      String holder,
      String deputy,
      Optional<String> testedAt,
      boolean stale,
      boolean mine) {}

  /** Can the reader file from none of them? */
  public boolean none() {
    return accounts.stream().noneMatch(Row::mine);
  }

  /** The account to begin with: the reader's that sees what was sent before, else his first. */
  public String likely() {
    return accounts.stream()
        .filter(Row::mine)
        .filter(r -> earlier.filter(r.account()::equals).isPresent())
        .findFirst()
        .or(() -> accounts.stream().filter(Row::mine).findFirst())
        .map(Row::account)
        .orElse("");
  }

  /** Is none of the reader's accounts able to see the earlier statement? */
  public boolean blind() {
    return earlier.isPresent()
        && accounts.stream()
            .filter(Row::mine)
            .noneMatch(r -> r.primary() || r.account().equals(earlier.get()));
  }
}
