package org.bulou.server.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulou.server.organisation.Entity;
import org.bulou.server.organisation.PortalAccount;
import org.bulou.server.organisation.Words;

/**
 * The register of portal accounts.
 *
 * @param people who could hold one, by number
 * @param problem a message key
 */
public record PortalsPage(
    List<Row> rows,
    boolean mayKeep,
    List<Entity> entities,
    List<Words.Word> portals,
    Map<String, String> people,
    Optional<String> problem) {

  /** An account in words. */
  public record Row(
      PortalAccount account, Words.Word portal, String holder, String deputy, boolean stale) {}
}
