package org.bulou.server.statements;

import java.time.Instant;
import java.util.Optional;
import org.bulou.server.platform.ActorId;

/**
 * What a named person did about an alarm.
 *
 * @param known what was known then: when that changes, the alarm is raised anew
 * @param correction the statement that corrects it; empty: none is owed
 * @param reason why none is owed
 */
public record Settled(
    String source,
    String path,
    String known,
    Optional<Integer> correction,
    String reason,
    Instant at,
    ActorId by) {

  boolean settles(Alarm a) {
    return source.equals(a.source()) && path.equals(a.path()) && known.equals(a.key());
  }
}
