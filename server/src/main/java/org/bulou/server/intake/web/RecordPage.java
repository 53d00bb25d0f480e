package org.bulou.server.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulou.server.intake.Channel;
import org.bulou.server.organisation.Entity;
import org.bulou.server.web.Zones;

/**
 * The form for a report that was received elsewhere.
 *
 * @param received date and time as typed, {@code 2026-11-23T16:40}
 * @param zone the zone they are told in
 * @param entities those ticked
 * @param mailbox is a mailbox to be made whose pass-phrase is passed on by hand
 * @param mail the sealed file of a mail that was read already; empty without
 * @param read was a mail read just now, and does it have parts that stay in the original
 */
public record RecordPage(
    FormPart form,
    String channel,
    String received,
    String zone,
    Set<String> entities,
    boolean mailbox,
    String mail,
    Optional<Boolean> read) {

  public List<Channel> channels() {
    return Channel.elsewhere();
  }

  public List<String> zones() {
    return Zones.USUAL;
  }

  public boolean shares(Entity entity) {
    return form.register().sharing().contains(entity.id());
  }

  public boolean anyShares() {
    return !form.register().sharing().isEmpty();
  }
}
