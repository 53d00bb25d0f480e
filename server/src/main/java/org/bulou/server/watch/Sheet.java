package org.bulou.server.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * A hand-over from one person to another, as one of them sees it.
 *
 * @param parts the cases the reader still takes part in, and no others
 * @param acceptedAt when the other person took over; nothing has passed before
 * @param replacedAt when the giver made another sheet instead
 * @param left what the giver watches and the receiver may not see: it is not handed over. Told to
 *     the giver only
 */
public record Sheet(
    long number,
    ActorId giver,
    ActorId receiver,
    String remark,
    Instant offeredAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> replacedAt,
    List<Portal> portals,
    List<Part> parts,
    List<String> left) {
  /** How far a sheet looks ahead. */
  public static final Duration WINDOW = Duration.ofHours(12);

  /** Were facts recorded since in a case it tells of? */
  public boolean stale() {
    return parts.stream().anyMatch(Part::changed);
  }

  /** Does it wait for the receiver? */
  public boolean open() {
    return acceptedAt.isEmpty() && replacedAt.isEmpty();
  }

  /**
   * One case of it.
   *
   * @param version of the record when the sheet was made
   * @param newest of the record now
   */
  public record Part(String number, String title, int version, int newest, SheetContent content) {
    /** Were facts recorded since? */
    public boolean changed() {
      return newest != version;
    }
  }

  /**
   * Who holds an account at a portal.
   *
   * @param deputy empty when there is none
   * @param fresh was it tested lately
   */
  public record Portal(
      String portal, String entity, String account, String holder, String deputy, boolean fresh) {}
}
